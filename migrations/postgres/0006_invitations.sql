-- Offers of a role, or of a first login, to an address.
CREATE TABLE invitations (
    id               UUID PRIMARY KEY,
    version          BIGINT NOT NULL CHECK (version > 0),
    organization_id  UUID NOT NULL REFERENCES organizations,
    offer            TEXT COLLATE "C" NOT NULL,
    address_key      TEXT COLLATE "C" NOT NULL,
    inviter_id       UUID REFERENCES users,
    stage            TEXT COLLATE "C" NOT NULL CHECK (stage IN ('pending', 'accepted', 'declined', 'revoked')),
    expires_at       TIMESTAMPTZ NOT NULL,
    reminded         BOOLEAN NOT NULL,
    body             JSONB NOT NULL
);

CREATE UNIQUE INDEX invitations_pending ON invitations (organization_id, offer, address_key) WHERE stage = 'pending';
CREATE INDEX invitations_by_organization ON invitations (organization_id, id);
CREATE INDEX invitations_by_address ON invitations (address_key, id);
CREATE INDEX invitations_to_remind ON invitations (expires_at, id) WHERE stage = 'pending' AND NOT reminded;
