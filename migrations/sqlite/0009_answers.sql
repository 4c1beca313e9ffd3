-- Requests that took effect under an idempotency key, and what was answered; nothing while one is worked on.
CREATE TABLE answers (
    scope        TEXT NOT NULL,
    key          TEXT NOT NULL,
    fingerprint  TEXT NOT NULL,
    answer       TEXT,
    at           TEXT NOT NULL,
    PRIMARY KEY (scope, key)
) STRICT;

-- Forgotten after a day.
CREATE INDEX answers_by_age ON answers (at);
