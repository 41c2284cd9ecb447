-- id: n
-- parents: m, d
-- message: merge again

-- sqlgen:upgrade
SELECT 1;

-- sqlgen:downgrade
SELECT 2;
