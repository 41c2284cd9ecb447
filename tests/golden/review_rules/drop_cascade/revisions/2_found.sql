-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
DROP TABLE customers CASCADE;
