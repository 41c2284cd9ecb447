-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
SAVEPOINT a;
RELEASE SAVEPOINT a;
