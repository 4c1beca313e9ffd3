-- People with a login, and apart from them their password hashes.
CREATE TABLE users (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    version      INTEGER NOT NULL CHECK (version > 0),
    address      TEXT NOT NULL,
    address_key  TEXT NOT NULL,
    name         TEXT NOT NULL,
    name_key     TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('active', 'deactivated', 'erased')),
    body         TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE UNIQUE INDEX users_address ON users (address_key);

CREATE TABLE credentials (
    user_id     BLOB PRIMARY KEY CHECK (length(user_id) = 16) REFERENCES users,
    version     INTEGER NOT NULL CHECK (version > 0),
    hash        TEXT,
    generation  INTEGER NOT NULL,
    changed_at  TEXT NOT NULL
) STRICT;
