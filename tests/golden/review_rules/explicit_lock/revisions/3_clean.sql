-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
SELECT count(*) FROM orders;
