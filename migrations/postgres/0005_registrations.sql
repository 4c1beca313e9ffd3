-- Organizations' requests to become customers.
CREATE TABLE registrations (
    id           UUID PRIMARY KEY,
    version      BIGINT NOT NULL CHECK (version > 0),
    name         TEXT NOT NULL,
    name_key     TEXT COLLATE "C" NOT NULL,
    number_key   TEXT COLLATE "C",
    address_key  TEXT COLLATE "C" NOT NULL,
    stage        TEXT COLLATE "C" NOT NULL,
    proven       BOOLEAN NOT NULL,
    -- Until when the contact may answer; only while asked.
    lapses_at    TIMESTAMPTZ,
    body         JSONB NOT NULL,
    CHECK ((stage = 'info_requested') = (lapses_at IS NOT NULL))
);

CREATE INDEX registrations_by_stage ON registrations (stage, id);
CREATE INDEX registrations_by_number ON registrations (number_key) WHERE number_key IS NOT NULL;
CREATE INDEX registrations_by_address ON registrations (address_key);
CREATE INDEX registrations_lapsing ON registrations (lapses_at, id) WHERE lapses_at IS NOT NULL;
