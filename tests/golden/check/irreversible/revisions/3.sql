-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
SELECT 1;
