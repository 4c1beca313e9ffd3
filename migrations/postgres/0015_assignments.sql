-- Which mentor follows which application; ended ones stay as history.
CREATE TABLE assignments (
    id              UUID PRIMARY KEY,
    version         BIGINT NOT NULL CHECK (version > 0),
    application_id  UUID NOT NULL REFERENCES applications,
    membership_id   UUID NOT NULL REFERENCES memberships,
    mentor_id       UUID NOT NULL REFERENCES users,
    ended_at        TIMESTAMPTZ,
    body            JSONB NOT NULL
);

CREATE UNIQUE INDEX assignments_held ON assignments (membership_id, application_id) WHERE ended_at IS NULL;
CREATE INDEX assignments_by_mentor ON assignments (mentor_id, application_id) WHERE ended_at IS NULL;
CREATE INDEX assignments_by_application ON assignments (application_id, id);
