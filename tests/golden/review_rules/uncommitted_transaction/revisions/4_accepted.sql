-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept uncommitted-transaction because it was looked at
BEGIN;
