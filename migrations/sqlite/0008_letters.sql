-- The outbox.
CREATE TABLE letters (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    at         TEXT NOT NULL,
    -- The invitation or registration that it is about.
    about      BLOB CHECK (length(about) = 16),
    state      TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failing', 'bounced')),
    -- When it is tried next: now, after a failure, or when a lease runs out; NULL once nothing is to be done.
    due_at     TEXT,
    attempts   INTEGER NOT NULL,
    answer     TEXT,
    recipient  TEXT NOT NULL CHECK (json_valid(recipient)),
    body       TEXT NOT NULL CHECK (json_valid(body)),
    CHECK ((state IN ('queued', 'failing')) = (due_at IS NOT NULL))
) STRICT;

CREATE INDEX letters_due ON letters (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX letters_about ON letters (about, id) WHERE about IS NOT NULL;
CREATE INDEX letters_bounced ON letters (id) WHERE state = 'bounced';
