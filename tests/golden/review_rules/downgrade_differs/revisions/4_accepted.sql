-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept downgrade-differs because it was looked at
ALTER TABLE orders ALTER COLUMN n SET NOT NULL;

-- sqlgen:downgrade
SELECT 1;
