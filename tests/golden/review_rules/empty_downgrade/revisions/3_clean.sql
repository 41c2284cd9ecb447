-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN b integer;

-- sqlgen:downgrade
ALTER TABLE orders DROP COLUMN b;
