-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
LOCK TABLE orders IN SHARE MODE;
