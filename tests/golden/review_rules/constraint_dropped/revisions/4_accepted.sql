-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept constraint-dropped because it was looked at
ALTER TABLE orders DROP CONSTRAINT small;
