-- id: 7be31d5f08ac
-- parents: 90c2be61d3fa
-- message: no review without stars

-- sqlgen:upgrade
UPDATE reviews SET stars = 3 WHERE stars IS NULL;

-- sqlgen:downgrade
UPDATE reviews SET stars = NULL WHERE stars = 3;
