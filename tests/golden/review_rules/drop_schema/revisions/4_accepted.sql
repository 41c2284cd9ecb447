-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept drop-schema because it was looked at
DROP SCHEMA attic CASCADE;
