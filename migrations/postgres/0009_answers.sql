-- Requests that took effect under an idempotency key, and what was answered; nothing while one is worked on.
CREATE TABLE answers (
    scope        TEXT COLLATE "C" NOT NULL,
    key          TEXT COLLATE "C" NOT NULL,
    fingerprint  TEXT COLLATE "C" NOT NULL,
    answer       TEXT,
    at           TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (scope, key)
);

-- Forgotten after a day.
CREATE INDEX answers_by_age ON answers (at);
