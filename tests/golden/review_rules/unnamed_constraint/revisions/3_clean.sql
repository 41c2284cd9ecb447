-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
ALTER TABLE orders ADD CONSTRAINT small CHECK (n < 100);
