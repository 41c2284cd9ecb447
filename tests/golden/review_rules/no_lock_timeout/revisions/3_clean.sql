-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN c integer;
