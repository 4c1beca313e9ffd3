-- Letters are found by the people in them, so that nothing of somebody erased is left.
ALTER TABLE letters ADD COLUMN address_key TEXT COLLATE "C";
-- Whom a letter to others names: a user's id, or an address.
ALTER TABLE letters ADD COLUMN mentions TEXT COLLATE "C";
UPDATE letters SET address_key = lower(recipient ->> 'address');

CREATE INDEX letters_to ON letters (address_key, at) WHERE address_key IS NOT NULL;
CREATE INDEX letters_mentioning ON letters (mentions, at) WHERE mentions IS NOT NULL;
