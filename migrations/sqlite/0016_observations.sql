-- Notes on the progress of an activity or a learner.
CREATE TABLE observations (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    version         INTEGER NOT NULL CHECK (version > 0),
    application_id  BLOB NOT NULL CHECK (length(application_id) = 16) REFERENCES applications,
    author_id       BLOB NOT NULL CHECK (length(author_id) = 16) REFERENCES users,
    -- The learner; NULL when it is about the activity as a whole.
    about_id        BLOB CHECK (length(about_id) = 16) REFERENCES attendees,
    readers         TEXT NOT NULL CHECK (readers IN ('mentors', 'organization', 'attendees')),
    withdrawn       INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    body            TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX observations_by_application ON observations (application_id, id);
