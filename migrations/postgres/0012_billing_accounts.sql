-- How customers are invoiced.
CREATE TABLE billing_accounts (
    id           UUID PRIMARY KEY,
    version      BIGINT NOT NULL CHECK (version > 0),
    customer_id  UUID NOT NULL REFERENCES organizations,
    is_default   BOOLEAN NOT NULL,
    archived     BOOLEAN NOT NULL,
    body         JSONB NOT NULL
);

CREATE UNIQUE INDEX billing_accounts_default ON billing_accounts (customer_id) WHERE is_default AND NOT archived;
CREATE INDEX billing_accounts_by_customer ON billing_accounts (customer_id, id);
