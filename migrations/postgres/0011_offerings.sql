-- What suppliers offer.
CREATE TABLE offerings (
    id           UUID PRIMARY KEY,
    version      BIGINT NOT NULL CHECK (version > 0),
    supplier_id  UUID NOT NULL REFERENCES organizations,
    subject_id   UUID NOT NULL REFERENCES subjects,
    kind         TEXT COLLATE "C" NOT NULL CHECK (kind IN ('course', 'ongoing_course', 'coaching', 'on_request')),
    language     TEXT COLLATE "C" NOT NULL,
    title        TEXT NOT NULL,
    title_key    TEXT COLLATE "C" NOT NULL,
    -- A part of the body that lists show.
    dates        JSONB,
    -- NULL when nobody counts.
    capacity     BIGINT,
    taken        BIGINT NOT NULL CHECK (taken >= 0),
    published    BOOLEAN NOT NULL,
    body         JSONB NOT NULL
);

CREATE INDEX offerings_by_supplier ON offerings (supplier_id, id);
CREATE INDEX offerings_published ON offerings (id) WHERE published;
