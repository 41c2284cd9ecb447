-- id: require_statement_timeout
-- parents: require_lock_timeout
-- message: require_statement_timeout

-- sqlgen:upgrade
SET LOCAL lock_timeout = '1s';
SET LOCAL statement_timeout = '5s';
ALTER TABLE clocks ADD COLUMN wide bigint;
