-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
-- sqlgen:autocommit
DROP DATABASE shop;
-- sqlgen:end
