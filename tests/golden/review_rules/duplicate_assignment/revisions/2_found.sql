-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
UPDATE orders SET n = 1, n = 2 WHERE id = 1;
CREATE VIEW twice (a, a) AS SELECT id, n FROM orders;
