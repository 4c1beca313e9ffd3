-- Who is listed on applications; those off the list stay as history.
CREATE TABLE attendees (
    id              UUID PRIMARY KEY,
    version         BIGINT NOT NULL CHECK (version > 0),
    application_id  UUID NOT NULL REFERENCES applications,
    customer_id     UUID NOT NULL REFERENCES organizations,
    -- The link to the user with that address, whichever of the two comes first.
    address_key     TEXT COLLATE "C" NOT NULL,
    participation   TEXT COLLATE "C" NOT NULL CHECK (participation IN ('listed', 'removed', 'replaced', 'declined')),
    added_by        UUID NOT NULL REFERENCES users,
    body            JSONB NOT NULL
);

CREATE UNIQUE INDEX attendees_listed ON attendees (application_id, address_key) WHERE participation = 'listed';
CREATE INDEX attendees_by_application ON attendees (application_id, id);
CREATE INDEX attendees_by_address ON attendees (address_key, id);
