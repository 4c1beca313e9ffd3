-- What offerings teach and professionals know.
CREATE TABLE subjects (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    version   INTEGER NOT NULL CHECK (version > 0),
    area_key  TEXT NOT NULL,
    name_key  TEXT NOT NULL,
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE UNIQUE INDEX subjects_name ON subjects (area_key, name_key);
