-- Partners, customers and suppliers.
CREATE TABLE organizations (
    id          UUID PRIMARY KEY,
    version     BIGINT NOT NULL CHECK (version > 0),
    kind        TEXT COLLATE "C" NOT NULL CHECK (kind IN ('partner', 'customer', 'supplier')),
    partner_id  UUID REFERENCES organizations,
    name        TEXT NOT NULL,
    name_key    TEXT COLLATE "C" NOT NULL,
    number_key  TEXT COLLATE "C",
    state       TEXT COLLATE "C" NOT NULL,
    standing    TEXT COLLATE "C" NOT NULL CHECK (standing IN ('in_force', 'paused', 'dormant')),
    -- The role whose one holder acts for it; partners have administrators, not one admin.
    admin_role  TEXT COLLATE "C",
    body        JSONB NOT NULL,
    CHECK ((kind = 'customer') = (partner_id IS NOT NULL)),
    CHECK ((kind = 'partner') = (admin_role IS NULL))
);

CREATE UNIQUE INDEX organizations_customer_name ON organizations (partner_id, name_key) WHERE kind = 'customer';
CREATE UNIQUE INDEX organizations_supplier_name ON organizations (name_key) WHERE kind = 'supplier';
CREATE INDEX organizations_by_kind ON organizations (kind, id);
CREATE INDEX organizations_by_partner ON organizations (partner_id, id) WHERE partner_id IS NOT NULL;
CREATE INDEX organizations_by_number ON organizations (number_key) WHERE number_key IS NOT NULL;

-- The root partner, which exists from the start.
INSERT INTO organizations (id, version, kind, name, name_key, state, standing, body)
VALUES (
    '00000000-0000-7000-8000-000000000001', 1, 'partner', 'Lyceum', 'lyceum', 'active', 'in_force',
    '{"kind":"partner","id":"00000000-0000-7000-8000-000000000001","name":"Lyceum","active":true,"set_up_at":null}'
);
