-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept no-lock-timeout because it was looked at
ALTER TABLE orders ADD COLUMN a integer;
ALTER TABLE orders ADD COLUMN b integer;
