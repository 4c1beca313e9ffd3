-- People with a login, and apart from them their password hashes.
CREATE TABLE users (
    id           UUID PRIMARY KEY,
    version      BIGINT NOT NULL CHECK (version > 0),
    address      TEXT NOT NULL,
    address_key  TEXT COLLATE "C" NOT NULL,
    name         TEXT NOT NULL,
    name_key     TEXT COLLATE "C" NOT NULL,
    state        TEXT COLLATE "C" NOT NULL CHECK (state IN ('active', 'deactivated', 'erased')),
    body         JSONB NOT NULL
);

CREATE UNIQUE INDEX users_address ON users (address_key);

CREATE TABLE credentials (
    user_id     UUID PRIMARY KEY REFERENCES users,
    version     BIGINT NOT NULL CHECK (version > 0),
    hash        TEXT,
    generation  BIGINT NOT NULL,
    changed_at  TIMESTAMPTZ NOT NULL
);
