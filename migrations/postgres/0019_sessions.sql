-- Teaching events on the calendar. Whoever one is for is read from its audience.
CREATE TABLE sessions (
    id           UUID PRIMARY KEY,
    version      BIGINT NOT NULL CHECK (version > 0),
    offering_id  UUID NOT NULL REFERENCES offerings,
    supplier_id  UUID NOT NULL REFERENCES organizations,
    -- One application, or the offering for everybody who takes part in it.
    audience     UUID NOT NULL,
    -- Its place in schedules: as UUIDv7, the moment when it starts.
    slot         UUID NOT NULL,
    body         JSONB NOT NULL
);

CREATE INDEX sessions_by_offering ON sessions (offering_id, slot);
CREATE INDEX sessions_by_audience ON sessions (audience, slot);

-- Those who take part in an offering are found without reading everybody who ever applied.
CREATE INDEX applications_confirmed ON applications (offering_id, customer_id)
    WHERE stage IN ('accepted', 'approved', 'completed');
CREATE INDEX applications_running ON applications (offering_id, id) WHERE stage IN ('accepted', 'approved');
