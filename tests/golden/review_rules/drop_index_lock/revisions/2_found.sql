-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
DROP INDEX orders_code;
