-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept not-null-scan because it was looked at
ALTER TABLE customers ALTER COLUMN name SET NOT NULL;
