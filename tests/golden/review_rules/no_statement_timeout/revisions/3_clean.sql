-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
SET LOCAL statement_timeout = '1min';
ALTER TABLE orders ALTER COLUMN n TYPE integer;
