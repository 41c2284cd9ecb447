-- id: b2
-- parents: a1
-- message: refused 1
-- sqlgen:upgrade
DROP FUNCTION added(int, int);
