-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
COMMIT;
