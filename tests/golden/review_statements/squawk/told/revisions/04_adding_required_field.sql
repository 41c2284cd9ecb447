-- id: adding_required_field
-- parents: adding_not_nullable_field
-- message: adding_required_field

-- sqlgen:upgrade
ALTER TABLE guests ADD COLUMN name text NOT NULL;
