-- id: c3
-- parents: b2
-- message: refused 2
-- sqlgen:upgrade
DROP SERVER far;
