-- Notes on the progress of an activity or a learner.
CREATE TABLE observations (
    id              UUID PRIMARY KEY,
    version         BIGINT NOT NULL CHECK (version > 0),
    application_id  UUID NOT NULL REFERENCES applications,
    author_id       UUID NOT NULL REFERENCES users,
    -- The learner; NULL when it is about the activity as a whole.
    about_id        UUID REFERENCES attendees,
    readers         TEXT COLLATE "C" NOT NULL CHECK (readers IN ('mentors', 'organization', 'attendees')),
    withdrawn       BOOLEAN NOT NULL,
    body            JSONB NOT NULL
);

CREATE INDEX observations_by_application ON observations (application_id, id);
