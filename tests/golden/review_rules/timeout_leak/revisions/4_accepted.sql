-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept timeout-leak because it was looked at
SET statement_timeout = '1min';
