-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TYPE mood ADD VALUE 'loud';
