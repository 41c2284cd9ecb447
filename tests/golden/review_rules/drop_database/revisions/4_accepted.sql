-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen:autocommit
-- sqlgen: accept drop-database because it was looked at
DROP DATABASE IF EXISTS shop;
-- sqlgen:end
