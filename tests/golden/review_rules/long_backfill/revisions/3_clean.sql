-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE TABLE fresh (id bigint PRIMARY KEY, n integer, code varchar(20), customer_id bigint);
UPDATE fresh SET n = 0;
UPDATE orders SET n = 0 WHERE code = 'a';
DELETE FROM orders WHERE id IN (1, 2, 3);
