-- id: c
-- parents: a
-- message: right

-- sqlgen:upgrade
SELECT 1;

-- sqlgen:downgrade
SELECT 2;
