-- id: e
-- parents: d
-- message: last

-- sqlgen:upgrade
SELECT 1;

-- sqlgen:downgrade
SELECT 2;
