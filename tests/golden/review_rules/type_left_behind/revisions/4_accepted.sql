-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept type-left-behind because it was looked at
CREATE DOMAIN amount AS integer;

-- sqlgen:downgrade
SELECT 1;
