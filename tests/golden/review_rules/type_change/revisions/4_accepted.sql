-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept type-change because it was looked at
ALTER TABLE orders ALTER COLUMN code TYPE varchar;
