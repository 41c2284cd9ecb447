-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE SCHEMA shelf;
