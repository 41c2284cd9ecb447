-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
SET lock_timeout = '5s';
