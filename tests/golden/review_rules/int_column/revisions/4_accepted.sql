-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept int-column because it was looked at
ALTER TABLE customers ADD COLUMN a smallint;
