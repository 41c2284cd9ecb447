-- id: a1

-- sqlgen:upgrade
\set ON_ERROR_STOP off
SELECT 1;
BEGIN;
SELECT 2;
COMMIT;
VACUUM;

-- sqlgen:autocommit
VACUUM;
-- sqlgen:end
