-- Logins and tokens for programs; of each token only the hash.
CREATE TABLE sign_ins (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    version       INTEGER NOT NULL CHECK (version > 0),
    user_id       BLOB NOT NULL CHECK (length(user_id) = 16) REFERENCES users,
    token         TEXT NOT NULL,
    created_at    TEXT NOT NULL,
    last_seen_at  TEXT NOT NULL,
    expires_at    TEXT NOT NULL,
    device        TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX sign_ins_token ON sign_ins (token);
CREATE INDEX sign_ins_by_user ON sign_ins (user_id, id);

CREATE TABLE api_tokens (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    version       INTEGER NOT NULL CHECK (version > 0),
    user_id       BLOB NOT NULL CHECK (length(user_id) = 16) REFERENCES users,
    token         TEXT NOT NULL,
    name          TEXT NOT NULL,
    access        TEXT NOT NULL CHECK (access IN ('read', 'full')),
    created_at    TEXT NOT NULL,
    last_seen_at  TEXT,
    expires_at    TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX api_tokens_token ON api_tokens (token);
CREATE INDEX api_tokens_by_user ON api_tokens (user_id, id);
