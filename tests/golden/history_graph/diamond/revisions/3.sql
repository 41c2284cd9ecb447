-- id: d
-- parents: b, c
-- message: merge

-- sqlgen:upgrade
SELECT 1;

-- sqlgen:downgrade
SELECT 2;
