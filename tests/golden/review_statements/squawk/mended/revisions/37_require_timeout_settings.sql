-- id: require_timeout_settings
-- parents: require_table_schema
-- message: require_timeout_settings

-- sqlgen:upgrade
SET LOCAL lock_timeout = '1s';
SET LOCAL statement_timeout = '5s';
ALTER TABLE trains ADD COLUMN c boolean;
