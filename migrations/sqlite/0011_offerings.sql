-- What suppliers offer.
CREATE TABLE offerings (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    version      INTEGER NOT NULL CHECK (version > 0),
    supplier_id  BLOB NOT NULL CHECK (length(supplier_id) = 16) REFERENCES organizations,
    subject_id   BLOB NOT NULL CHECK (length(subject_id) = 16) REFERENCES subjects,
    kind         TEXT NOT NULL CHECK (kind IN ('course', 'ongoing_course', 'coaching', 'on_request')),
    language     TEXT NOT NULL,
    title        TEXT NOT NULL,
    title_key    TEXT NOT NULL,
    -- A part of the body that lists show.
    dates        TEXT CHECK (json_valid(dates)),
    -- NULL when nobody counts.
    capacity     INTEGER,
    taken        INTEGER NOT NULL CHECK (taken >= 0),
    published    INTEGER NOT NULL CHECK (published IN (0, 1)),
    body         TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX offerings_by_supplier ON offerings (supplier_id, id);
CREATE INDEX offerings_published ON offerings (id) WHERE published;
