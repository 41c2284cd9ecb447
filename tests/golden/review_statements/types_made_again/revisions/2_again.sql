-- id: again
-- parents: ground
-- message: again

-- sqlgen:upgrade
DROP TYPE rule_state;
CREATE TYPE rule_state AS ENUM ('on', 'off');

-- sqlgen:downgrade
SELECT 1;
