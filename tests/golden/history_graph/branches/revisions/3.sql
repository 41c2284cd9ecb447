-- id: d
-- parents: a
-- message: three

-- sqlgen:upgrade
SELECT 1;

-- sqlgen:downgrade
SELECT 2;
