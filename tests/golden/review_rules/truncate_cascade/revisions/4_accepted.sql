-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept truncate-cascade because it was looked at
TRUNCATE customers CASCADE;
