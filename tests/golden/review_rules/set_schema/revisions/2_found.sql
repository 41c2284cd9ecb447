-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders SET SCHEMA shop;
