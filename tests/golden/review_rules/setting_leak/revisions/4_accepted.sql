-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept setting-leak because it was looked at
SET work_mem = '1GB';
