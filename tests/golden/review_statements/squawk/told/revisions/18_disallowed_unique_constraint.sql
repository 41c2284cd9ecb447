-- id: disallowed_unique_constraint
-- parents: constraint_missing_not_valid
-- message: disallowed_unique_constraint

-- sqlgen:upgrade
ALTER TABLE dealers ADD CONSTRAINT dealers_code UNIQUE (code);
ALTER TABLE dealers ADD COLUMN nick text CONSTRAINT dealers_nick UNIQUE;
