-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN a integer;
CREATE INDEX orders_a ON orders (n);

-- sqlgen:downgrade
ALTER TABLE orders DROP COLUMN a;
