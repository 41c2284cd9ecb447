-- id: x
-- labels: apart
-- message: apart

-- sqlgen:upgrade
SELECT 1;

-- sqlgen:downgrade
SELECT 2;
