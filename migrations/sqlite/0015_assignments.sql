-- Which mentor follows which application; ended ones stay as history.
CREATE TABLE assignments (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    version         INTEGER NOT NULL CHECK (version > 0),
    application_id  BLOB NOT NULL CHECK (length(application_id) = 16) REFERENCES applications,
    membership_id   BLOB NOT NULL CHECK (length(membership_id) = 16) REFERENCES memberships,
    mentor_id       BLOB NOT NULL CHECK (length(mentor_id) = 16) REFERENCES users,
    ended_at        TEXT,
    body            TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE UNIQUE INDEX assignments_held ON assignments (membership_id, application_id) WHERE ended_at IS NULL;
CREATE INDEX assignments_by_mentor ON assignments (mentor_id, application_id) WHERE ended_at IS NULL;
CREATE INDEX assignments_by_application ON assignments (application_id, id);
