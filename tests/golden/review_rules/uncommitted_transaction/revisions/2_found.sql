-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
BEGIN;
UPDATE orders SET n = 1 WHERE id = 1;
