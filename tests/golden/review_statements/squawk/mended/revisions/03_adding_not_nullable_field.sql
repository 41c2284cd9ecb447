-- id: adding_not_nullable_field
-- parents: adding_foreign_key_constraint
-- message: adding_not_nullable_field

-- sqlgen:upgrade
ALTER TABLE dishes ADD CONSTRAINT dishes_seen CHECK (seen IS NOT NULL) NOT VALID;
-- sqlgen:autocommit
ALTER TABLE dishes VALIDATE CONSTRAINT dishes_seen;
-- sqlgen:end
ALTER TABLE dishes ALTER COLUMN seen SET NOT NULL;
