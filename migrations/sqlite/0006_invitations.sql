-- Offers of a role, or of a first login, to an address.
CREATE TABLE invitations (
    id               BLOB PRIMARY KEY CHECK (length(id) = 16),
    version          INTEGER NOT NULL CHECK (version > 0),
    organization_id  BLOB NOT NULL CHECK (length(organization_id) = 16) REFERENCES organizations,
    offer            TEXT NOT NULL,
    address_key      TEXT NOT NULL,
    inviter_id       BLOB CHECK (length(inviter_id) = 16) REFERENCES users,
    stage            TEXT NOT NULL CHECK (stage IN ('pending', 'accepted', 'declined', 'revoked')),
    expires_at       TEXT NOT NULL,
    reminded         INTEGER NOT NULL CHECK (reminded IN (0, 1)),
    body             TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE UNIQUE INDEX invitations_pending ON invitations (organization_id, offer, address_key) WHERE stage = 'pending';
CREATE INDEX invitations_by_organization ON invitations (organization_id, id);
CREATE INDEX invitations_by_address ON invitations (address_key, id);
CREATE INDEX invitations_to_remind ON invitations (expires_at, id) WHERE stage = 'pending' AND NOT reminded;
