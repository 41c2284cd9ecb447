-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
REINDEX TABLE orders;
