-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
DROP TABLE plain;
