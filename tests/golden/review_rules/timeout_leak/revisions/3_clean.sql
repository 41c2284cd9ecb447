-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
SET LOCAL lock_timeout = '5s';
SET statement_timeout = 100;
RESET statement_timeout;
