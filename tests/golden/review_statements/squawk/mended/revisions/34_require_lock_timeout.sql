-- id: require_lock_timeout
-- parents: require_enum_value_ordering
-- message: require_lock_timeout

-- sqlgen:upgrade
SET LOCAL lock_timeout = '1s';
ALTER TABLE locks ADD COLUMN c boolean;
