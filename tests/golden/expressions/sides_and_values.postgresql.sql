BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT 1 AS anon_1 
FROM item, light 
WHERE item.id = light.id;

SELECT 1 AS anon_1 
FROM item, light 
WHERE item.id = light.id;

SELECT 1 AS anon_1 
FROM item 
WHERE item.price > price;

SELECT 1 AS anon_1 
FROM item 
WHERE item.price <= price;

SELECT 1 AS anon_1 
FROM light, item 
WHERE light.id + item.id != 3;

SELECT 1 AS anon_1 
FROM light, item 
WHERE coalesce(light.price, 0) >= floor(item.price);

SELECT 1 AS anon_1 
FROM light, item 
WHERE coalesce(light.price, 0) = floor(item.price);

SELECT 1 AS anon_1 
FROM item 
WHERE floor(item.price) > round(2);

SELECT abs((SELECT item.id 
FROM item 
WHERE item.price > 10)) AS abs_1, NOT true AS anon_1, false AS anon_2;

SELECT item.id 
FROM item 
WHERE item.price = 5;

SELECT item.price, item.id 
FROM item 
WHERE item.price > 2;

SELECT item.id 
FROM item UNION SELECT light.id 
FROM light ORDER BY id;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

INSERT INTO item (id) VALUES (1) RETURNING item.id, item.price * :price_1 AS anon_1, lower(:lower_2) AS lower_1;

UPDATE item SET price=2 WHERE item.id = 5 RETURNING item.price + :price_1 AS anon_1;

WITH source AS 
(SELECT light.id AS id, light.price AS price 
FROM light 
WHERE light.price > 1), 
copied AS 
(INSERT INTO item (id, price) SELECT source.id AS id, source.price AS price 
FROM source RETURNING item.id)
 SELECT copied.id 
FROM copied;

SELECT item.id 
FROM item UNION SELECT light.id 
FROM light ORDER BY id
 OFFSET (1) ROWS
 FETCH FIRST (3) ROWS ONLY;

SELECT (json_each(item.price)).key;

SELECT item.id 
FROM item JOIN LATERAL generate_series(1, item.price) AS anon_1 ON true;

SELECT item.id 
FROM item UNION SELECT light.id 
FROM light;

WITH source AS 
(SELECT light.id AS id, light.price AS price 
FROM light 
WHERE light.price > 1)
 SELECT 1;

SELECT item.id 
FROM item 
WHERE near(item.id, item.price);

SELECT anon_1.id 
FROM ((SELECT item.id AS id 
FROM item)) AS anon_1;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

