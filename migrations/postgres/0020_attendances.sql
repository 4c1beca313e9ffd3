-- Who was at a session. A mark stays whatever becomes of its attendee.
CREATE TABLE attendances (
    id              UUID PRIMARY KEY,
    version         BIGINT NOT NULL CHECK (version > 0),
    session_id      UUID NOT NULL REFERENCES sessions,
    attendee_id     UUID NOT NULL REFERENCES attendees,
    application_id  UUID NOT NULL REFERENCES applications,
    mark            TEXT COLLATE "C" NOT NULL CHECK (mark IN ('present', 'late', 'excused', 'absent')),
    body            JSONB NOT NULL
);

CREATE UNIQUE INDEX attendances_marked ON attendances (session_id, attendee_id);
CREATE INDEX attendances_by_application ON attendances (application_id, session_id, mark);
CREATE INDEX attendances_by_attendee ON attendances (attendee_id, session_id);
