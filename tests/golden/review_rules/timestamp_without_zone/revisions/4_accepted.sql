-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept timestamp-without-zone because it was looked at
ALTER TABLE customers ADD COLUMN a timestamp without time zone;
