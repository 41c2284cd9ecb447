-- id: m
-- parents: e, c
-- message: merge

-- sqlgen:upgrade
SELECT 1;

-- sqlgen:downgrade
SELECT 2;
