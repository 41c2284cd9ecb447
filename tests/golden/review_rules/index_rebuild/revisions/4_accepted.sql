-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept index-rebuild because it was looked at
ALTER TABLE orders ALTER COLUMN more TYPE citext;
