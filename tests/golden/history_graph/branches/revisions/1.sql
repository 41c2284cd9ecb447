-- id: b
-- parents: a
-- message: one

-- sqlgen:upgrade
SELECT 1;

-- sqlgen:downgrade
SELECT 2;
