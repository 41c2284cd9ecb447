-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TYPE mood ADD VALUE 'loud';
ALTER TABLE orders ADD COLUMN feels mood DEFAULT 'loud';
