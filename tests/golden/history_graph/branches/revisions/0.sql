-- id: a
-- labels: main
-- message: first

-- sqlgen:upgrade
SELECT 1;

-- sqlgen:downgrade
SELECT 2;
