-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
TRUNCATE orders;
