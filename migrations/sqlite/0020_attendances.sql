-- Who was at a session. A mark stays whatever becomes of its attendee.
CREATE TABLE attendances (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    version         INTEGER NOT NULL CHECK (version > 0),
    session_id      BLOB NOT NULL CHECK (length(session_id) = 16) REFERENCES sessions,
    attendee_id     BLOB NOT NULL CHECK (length(attendee_id) = 16) REFERENCES attendees,
    application_id  BLOB NOT NULL CHECK (length(application_id) = 16) REFERENCES applications,
    mark            TEXT NOT NULL CHECK (mark IN ('present', 'late', 'excused', 'absent')),
    body            TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE UNIQUE INDEX attendances_marked ON attendances (session_id, attendee_id);
CREATE INDEX attendances_by_application ON attendances (application_id, session_id, mark);
CREATE INDEX attendances_by_attendee ON attendances (attendee_id, session_id);
