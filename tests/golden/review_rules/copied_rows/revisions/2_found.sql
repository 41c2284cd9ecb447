-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
INSERT INTO customers SELECT id, code FROM orders;
