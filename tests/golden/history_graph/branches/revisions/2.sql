-- id: c
-- parents: a
-- message: two

-- sqlgen:upgrade
SELECT 1;

-- sqlgen:downgrade
SELECT 2;
