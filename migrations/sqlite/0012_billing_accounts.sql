-- How customers are invoiced.
CREATE TABLE billing_accounts (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    version      INTEGER NOT NULL CHECK (version > 0),
    customer_id  BLOB NOT NULL CHECK (length(customer_id) = 16) REFERENCES organizations,
    is_default   INTEGER NOT NULL CHECK (is_default IN (0, 1)),
    archived     INTEGER NOT NULL CHECK (archived IN (0, 1)),
    body         TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE UNIQUE INDEX billing_accounts_default ON billing_accounts (customer_id) WHERE is_default AND NOT archived;
CREATE INDEX billing_accounts_by_customer ON billing_accounts (customer_id, id);
