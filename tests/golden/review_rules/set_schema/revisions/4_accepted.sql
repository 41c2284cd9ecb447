-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept set-schema because it was looked at
ALTER TABLE customers SET SCHEMA shop;
