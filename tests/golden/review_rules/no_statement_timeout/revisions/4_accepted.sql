-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept no-statement-timeout because it was looked at
ALTER TABLE orders ALTER COLUMN n TYPE bigint;
