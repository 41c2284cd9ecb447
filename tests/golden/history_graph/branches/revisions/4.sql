-- id: e
-- parents: b
-- message: one more

-- sqlgen:upgrade
SELECT 1;

-- sqlgen:downgrade
SELECT 2;
