-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept empty-downgrade because it was looked at
ALTER TABLE orders ADD COLUMN c integer;

-- sqlgen:downgrade

