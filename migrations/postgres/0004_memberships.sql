-- Roles of users in organizations; ended ones stay as history.
CREATE TABLE memberships (
    id               UUID PRIMARY KEY,
    version          BIGINT NOT NULL CHECK (version > 0),
    user_id          UUID NOT NULL REFERENCES users,
    organization_id  UUID NOT NULL REFERENCES organizations,
    role             TEXT COLLATE "C" NOT NULL,
    state            TEXT COLLATE "C" NOT NULL CHECK (state IN ('active', 'suspended', 'ended')),
    setup            TEXT COLLATE "C" NOT NULL,
    since            TIMESTAMPTZ NOT NULL,
    -- A part of the body that lists show.
    cause            JSONB NOT NULL,
    body             JSONB NOT NULL
);

CREATE UNIQUE INDEX memberships_held ON memberships (organization_id, role, user_id) WHERE state <> 'ended';
-- SQLite's refusals name columns, not indexes: the constant column tells the two admins apart.
CREATE UNIQUE INDEX memberships_customer_admin ON memberships (organization_id)
    WHERE role = 'customer_admin' AND state <> 'ended';
CREATE UNIQUE INDEX memberships_supplier_admin ON memberships (organization_id, role)
    WHERE role = 'supplier_admin' AND state <> 'ended';
CREATE INDEX memberships_by_user ON memberships (user_id, id) WHERE state <> 'ended';
CREATE INDEX memberships_by_organization ON memberships (organization_id, id);
