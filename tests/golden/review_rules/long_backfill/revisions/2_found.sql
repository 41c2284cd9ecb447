-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
UPDATE orders SET n = 0;
UPDATE orders SET n = 0 WHERE n IS NULL;
DELETE FROM orders WHERE n > 1;
