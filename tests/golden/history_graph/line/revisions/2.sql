-- id: c
-- parents: b
-- message: third <&>

-- sqlgen:upgrade
SELECT 1;

-- sqlgen:downgrade
SELECT 2;
