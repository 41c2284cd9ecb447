-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
ALTER TABLE orders ALTER COLUMN note TYPE citext;
ALTER TABLE orders ALTER COLUMN other TYPE text;
