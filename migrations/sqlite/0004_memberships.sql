-- Roles of users in organizations; ended ones stay as history.
CREATE TABLE memberships (
    id               BLOB PRIMARY KEY CHECK (length(id) = 16),
    version          INTEGER NOT NULL CHECK (version > 0),
    user_id          BLOB NOT NULL CHECK (length(user_id) = 16) REFERENCES users,
    organization_id  BLOB NOT NULL CHECK (length(organization_id) = 16) REFERENCES organizations,
    role             TEXT NOT NULL,
    state            TEXT NOT NULL CHECK (state IN ('active', 'suspended', 'ended')),
    setup            TEXT NOT NULL,
    since            TEXT NOT NULL,
    -- A part of the body that lists show.
    cause            TEXT NOT NULL CHECK (json_valid(cause)),
    body             TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

-- SQLite's refusals name columns, not indexes: the constant column tells the two admins apart.
CREATE UNIQUE INDEX memberships_customer_admin ON memberships (organization_id)
    WHERE role = 'customer_admin' AND state <> 'ended';
CREATE UNIQUE INDEX memberships_supplier_admin ON memberships (organization_id, role)
    WHERE role = 'supplier_admin' AND state <> 'ended';
-- The last one made is looked at first: of two refusals it is this one, as in the other stores.
CREATE UNIQUE INDEX memberships_held ON memberships (organization_id, role, user_id) WHERE state <> 'ended';
CREATE INDEX memberships_by_user ON memberships (user_id, id) WHERE state <> 'ended';
CREATE INDEX memberships_by_organization ON memberships (organization_id, id);
