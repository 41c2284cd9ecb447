-- id: y
-- parents: x
-- depends_on: c
-- message: apart too

-- sqlgen:upgrade
SELECT 1;

-- sqlgen:downgrade
SELECT 2;
