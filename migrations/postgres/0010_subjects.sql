-- What offerings teach and professionals know.
CREATE TABLE subjects (
    id        UUID PRIMARY KEY,
    version   BIGINT NOT NULL CHECK (version > 0),
    area_key  TEXT COLLATE "C" NOT NULL,
    name_key  TEXT COLLATE "C" NOT NULL,
    body      JSONB NOT NULL
);

CREATE UNIQUE INDEX subjects_name ON subjects (area_key, name_key);
