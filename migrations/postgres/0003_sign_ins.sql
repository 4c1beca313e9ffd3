-- Logins and tokens for programs; of each token only the hash.
CREATE TABLE sign_ins (
    id            UUID PRIMARY KEY,
    version       BIGINT NOT NULL CHECK (version > 0),
    user_id       UUID NOT NULL REFERENCES users,
    token         TEXT COLLATE "C" NOT NULL,
    created_at    TIMESTAMPTZ NOT NULL,
    last_seen_at  TIMESTAMPTZ NOT NULL,
    expires_at    TIMESTAMPTZ NOT NULL,
    device        TEXT NOT NULL
);

CREATE UNIQUE INDEX sign_ins_token ON sign_ins (token);
CREATE INDEX sign_ins_by_user ON sign_ins (user_id, id);

CREATE TABLE api_tokens (
    id            UUID PRIMARY KEY,
    version       BIGINT NOT NULL CHECK (version > 0),
    user_id       UUID NOT NULL REFERENCES users,
    token         TEXT COLLATE "C" NOT NULL,
    name          TEXT NOT NULL,
    access        TEXT COLLATE "C" NOT NULL CHECK (access IN ('read', 'full')),
    created_at    TIMESTAMPTZ NOT NULL,
    last_seen_at  TIMESTAMPTZ,
    expires_at    TIMESTAMPTZ NOT NULL
);

CREATE UNIQUE INDEX api_tokens_token ON api_tokens (token);
CREATE INDEX api_tokens_by_user ON api_tokens (user_id, id);
