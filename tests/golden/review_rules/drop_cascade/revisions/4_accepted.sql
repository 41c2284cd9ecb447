-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept drop-cascade because it was looked at
DROP TYPE mood CASCADE;
