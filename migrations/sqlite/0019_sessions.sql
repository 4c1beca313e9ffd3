-- Teaching events on the calendar. Whoever one is for is read from its audience.
CREATE TABLE sessions (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    version      INTEGER NOT NULL CHECK (version > 0),
    offering_id  BLOB NOT NULL CHECK (length(offering_id) = 16) REFERENCES offerings,
    supplier_id  BLOB NOT NULL CHECK (length(supplier_id) = 16) REFERENCES organizations,
    -- One application, or the offering for everybody who takes part in it.
    audience     BLOB NOT NULL CHECK (length(audience) = 16),
    -- Its place in schedules: as UUIDv7, the moment when it starts.
    slot         BLOB NOT NULL CHECK (length(slot) = 16),
    body         TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX sessions_by_offering ON sessions (offering_id, slot);
CREATE INDEX sessions_by_audience ON sessions (audience, slot);

-- Those who take part in an offering are found without reading everybody who ever applied.
CREATE INDEX applications_confirmed ON applications (offering_id, customer_id)
    WHERE stage IN ('accepted', 'approved', 'completed');
CREATE INDEX applications_running ON applications (offering_id, id) WHERE stage IN ('accepted', 'approved');
