-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept type-rewrite because it was looked at
ALTER TABLE customers ALTER COLUMN name TYPE varchar(40);
