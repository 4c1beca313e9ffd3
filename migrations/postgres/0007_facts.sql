-- The audit trail. It refers to nothing by key: what it tells of may go, the trail stays.
CREATE TABLE facts (
    id               UUID PRIMARY KEY,
    at               TIMESTAMPTZ NOT NULL,
    who              TEXT COLLATE "C" NOT NULL CHECK (who IN ('user', 'link_holder', 'system')),
    user_id          UUID,
    organization_id  UUID,
    body             JSONB NOT NULL,
    CHECK ((who = 'user') = (user_id IS NOT NULL))
);

CREATE INDEX facts_by_organization ON facts (organization_id, id) WHERE organization_id IS NOT NULL;
CREATE INDEX facts_by_user ON facts (user_id, id) WHERE user_id IS NOT NULL;
