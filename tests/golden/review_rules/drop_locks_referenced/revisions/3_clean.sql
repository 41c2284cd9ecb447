-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
ALTER TABLE orders DROP CONSTRAINT orders_positive;
