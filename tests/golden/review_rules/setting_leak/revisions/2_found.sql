-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
SET search_path = shop, public;
