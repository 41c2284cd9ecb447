-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
-- sqlgen:autocommit
CREATE DATABASE shop;
-- sqlgen:end
