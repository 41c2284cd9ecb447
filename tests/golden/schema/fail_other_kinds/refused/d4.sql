-- id: d4
-- parents: c3
-- message: refused 3
-- sqlgen:upgrade
CREATE PUBLICATION p;
