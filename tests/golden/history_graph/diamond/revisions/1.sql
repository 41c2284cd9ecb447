-- id: b
-- parents: a
-- message: left

-- sqlgen:upgrade
SELECT 1;

-- sqlgen:downgrade
SELECT 2;
