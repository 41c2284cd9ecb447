-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept drop-column because it was looked at
ALTER TABLE customers DROP COLUMN name;
