-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
CREATE TYPE mood AS ENUM ('calm');
ALTER TABLE orders ADD COLUMN feels mood;

-- sqlgen:downgrade
ALTER TABLE orders DROP COLUMN feels;
