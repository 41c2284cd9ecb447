-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
DELETE FROM orders;
