-- id: adding_serial_primary_key_field
-- parents: adding_required_field
-- message: adding_serial_primary_key_field

-- sqlgen:upgrade
-- sqlgen:autocommit
DROP INDEX CONCURRENTLY IF EXISTS purses_id;
CREATE UNIQUE INDEX CONCURRENTLY purses_id ON purses (id);
-- sqlgen:end
ALTER TABLE purses ADD CONSTRAINT purses_pkey PRIMARY KEY USING INDEX purses_id;
