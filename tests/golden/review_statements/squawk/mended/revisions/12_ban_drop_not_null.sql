-- id: ban_drop_not_null
-- parents: ban_drop_database
-- message: ban_drop_not_null

-- sqlgen:upgrade
ALTER TABLE boats ALTER COLUMN name SET DEFAULT '';
