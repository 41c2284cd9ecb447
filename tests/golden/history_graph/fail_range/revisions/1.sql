-- id: b
-- parents: a
-- message: second

-- sqlgen:upgrade
SELECT 1;

-- sqlgen:downgrade
SELECT 2;
