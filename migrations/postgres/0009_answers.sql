-- Requests that took effect under an idempotency key, and what was answered; nothing while one is worked on.
CREATE TABLE answers (
    scope        TEXT COLLATE "C" NOT NULL,
    key          TEXT COLLATE "C" NOT NULL,
    fingerprint  TEXT COLLATE "C" NOT NULL,
    answer       TEXT,
    PRIMARY KEY (scope, key)
);
