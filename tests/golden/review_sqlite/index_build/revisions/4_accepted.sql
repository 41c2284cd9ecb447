-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept index-build because the table is small
CREATE UNIQUE INDEX orders_code ON orders (code);
