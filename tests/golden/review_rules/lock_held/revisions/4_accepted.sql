-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN b integer;
-- sqlgen: accept lock-held because it was looked at
UPDATE orders SET b = 1;
