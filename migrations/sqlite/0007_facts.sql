-- The audit trail. It refers to nothing by key: what it tells of may go, the trail stays.
CREATE TABLE facts (
    id               BLOB PRIMARY KEY CHECK (length(id) = 16),
    at               TEXT NOT NULL,
    who              TEXT NOT NULL CHECK (who IN ('user', 'link_holder', 'system')),
    user_id          BLOB CHECK (length(user_id) = 16),
    organization_id  BLOB CHECK (length(organization_id) = 16),
    body             TEXT NOT NULL CHECK (json_valid(body)),
    CHECK ((who = 'user') = (user_id IS NOT NULL))
) STRICT;

CREATE INDEX facts_by_organization ON facts (organization_id, id) WHERE organization_id IS NOT NULL;
CREATE INDEX facts_by_user ON facts (user_id, id) WHERE user_id IS NOT NULL;
