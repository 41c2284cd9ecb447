-- id: adding_not_nullable_field
-- parents: adding_foreign_key_constraint
-- message: adding_not_nullable_field

-- sqlgen:upgrade
ALTER TABLE dishes ALTER COLUMN seen SET NOT NULL;
