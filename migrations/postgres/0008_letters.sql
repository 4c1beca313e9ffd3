-- The outbox.
CREATE TABLE letters (
    id         UUID PRIMARY KEY,
    at         TIMESTAMPTZ NOT NULL,
    -- The invitation or registration that it is about.
    about      UUID,
    state      TEXT COLLATE "C" NOT NULL CHECK (state IN ('queued', 'sent', 'failing', 'bounced')),
    -- When it is tried next: now, after a failure, or when a lease runs out; NULL once nothing is to be done.
    due_at     TIMESTAMPTZ,
    attempts   BIGINT NOT NULL,
    answer     TEXT,
    recipient  JSONB NOT NULL,
    body       JSONB NOT NULL,
    CHECK ((state IN ('queued', 'failing')) = (due_at IS NOT NULL))
);

CREATE INDEX letters_due ON letters (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX letters_about ON letters (about, id) WHERE about IS NOT NULL;
CREATE INDEX letters_bounced ON letters (id) WHERE state = 'bounced';
