-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
-- sqlgen:autocommit
ALTER TYPE mood ADD VALUE 'blue';
-- sqlgen:end
ALTER TABLE orders ADD COLUMN felt mood DEFAULT 'blue';
