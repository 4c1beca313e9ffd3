-- Organizations' requests to become customers.
CREATE TABLE registrations (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    version      INTEGER NOT NULL CHECK (version > 0),
    name         TEXT NOT NULL,
    name_key     TEXT NOT NULL,
    number_key   TEXT,
    address_key  TEXT NOT NULL,
    stage        TEXT NOT NULL,
    proven       INTEGER NOT NULL CHECK (proven IN (0, 1)),
    -- Until when the contact may answer; only while asked.
    lapses_at    TEXT,
    body         TEXT NOT NULL CHECK (json_valid(body)),
    CHECK ((stage = 'info_requested') = (lapses_at IS NOT NULL))
) STRICT;

CREATE INDEX registrations_by_stage ON registrations (stage, id);
CREATE INDEX registrations_by_number ON registrations (number_key) WHERE number_key IS NOT NULL;
CREATE INDEX registrations_by_address ON registrations (address_key);
CREATE INDEX registrations_lapsing ON registrations (lapses_at, id) WHERE lapses_at IS NOT NULL;
