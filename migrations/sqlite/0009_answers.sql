-- Requests that took effect under an idempotency key, and what was answered; nothing while one is worked on.
CREATE TABLE answers (
    scope        TEXT NOT NULL,
    key          TEXT NOT NULL,
    fingerprint  TEXT NOT NULL,
    answer       TEXT,
    PRIMARY KEY (scope, key)
) STRICT;
