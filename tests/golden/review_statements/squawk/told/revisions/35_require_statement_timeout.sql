-- id: require_statement_timeout
-- parents: require_lock_timeout
-- message: require_statement_timeout

-- sqlgen:upgrade
ALTER TABLE clocks ALTER COLUMN n TYPE bigint;
