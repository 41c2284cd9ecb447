-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
ALTER TYPE mood ADD VALUE 'loud' AFTER 'quiet';
