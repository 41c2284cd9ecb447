-- id: "a1"
-- message: "a table"
-- author: 'Ann'
-- labels: "tables"
-- sqlgen:upgrade
CREATE TABLE t (a int);
