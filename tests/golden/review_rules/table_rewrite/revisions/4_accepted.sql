-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept table-rewrite because it was looked at
ALTER TABLE orders SET LOGGED;
