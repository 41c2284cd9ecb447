-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE TYPE size AS ENUM ('small');

-- sqlgen:downgrade
DROP TYPE size;
