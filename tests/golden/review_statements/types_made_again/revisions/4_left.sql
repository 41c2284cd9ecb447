-- id: left_behind
-- parents: guarded
-- message: left_behind

-- sqlgen:upgrade
CREATE TYPE flavour AS (sweet integer);

-- sqlgen:downgrade
DROP TYPE mood;
