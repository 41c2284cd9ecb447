-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept drop-column-rewrite because the table is small
ALTER TABLE orders DROP COLUMN code;
