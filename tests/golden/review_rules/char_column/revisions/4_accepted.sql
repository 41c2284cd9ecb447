-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept char-column because it was looked at
ALTER TABLE customers ALTER COLUMN name TYPE char(5);
