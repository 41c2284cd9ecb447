-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept new-not-null because it was looked at
ALTER TABLE customers ALTER COLUMN name SET NOT NULL;
