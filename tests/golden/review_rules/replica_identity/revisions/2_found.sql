-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders REPLICA IDENTITY FULL;
