-- Who is listed on applications; those off the list stay as history.
CREATE TABLE attendees (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),
    version         INTEGER NOT NULL CHECK (version > 0),
    application_id  BLOB NOT NULL CHECK (length(application_id) = 16) REFERENCES applications,
    customer_id     BLOB NOT NULL CHECK (length(customer_id) = 16) REFERENCES organizations,
    -- The link to the user with that address, whichever of the two comes first.
    address_key     TEXT NOT NULL,
    participation   TEXT NOT NULL CHECK (participation IN ('listed', 'removed', 'replaced', 'declined')),
    added_by        BLOB NOT NULL CHECK (length(added_by) = 16) REFERENCES users,
    body            TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE UNIQUE INDEX attendees_listed ON attendees (application_id, address_key) WHERE participation = 'listed';
CREATE INDEX attendees_by_application ON attendees (application_id, id);
CREATE INDEX attendees_by_address ON attendees (address_key, id);
