-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders SET UNLOGGED;
CLUSTER orders USING orders_code;
