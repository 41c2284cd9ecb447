-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
TRUNCATE orders;
