BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT shop.name, newest.id 
FROM shop, LATERAL (SELECT sale.id AS id 
FROM sale 
WHERE sale.shop_id = shop.id ORDER BY sale.id DESC 
 LIMIT 1) AS newest;

SELECT shop.name 
FROM shop LEFT OUTER JOIN LATERAL (SELECT sale.id AS id 
FROM sale 
WHERE sale.shop_id = shop.id ORDER BY sale.id DESC 
 LIMIT 1) AS last ON true;

SELECT s.id, s.shop_id 
FROM LATERAL (SELECT sale.id AS id, sale.shop_id AS shop_id 
FROM sale) AS s;

SELECT line.id 
FROM shop JOIN sale ON shop.id = sale.shop_id JOIN line ON sale.id = line.sale_id;

SELECT count(*) AS count_1 
FROM shop JOIN sale ON shop.id = sale.shop_id;

SELECT b.id, b.name, b.id AS id_1, b.shop_id 
FROM shop JOIN sale ON shop.id = sale.shop_id AS b;

SELECT anon_1.id, anon_1.name, anon_1.id AS id_1, anon_1.shop_id 
FROM shop JOIN sale ON shop.id = sale.shop_id AS anon_1, shop 
WHERE shop.id = 3;

SELECT keyed.n, keyed.keyed_n, shop.name 
FROM keyed, shop;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

SELECT shop_1.id, "old".shop.name 
FROM shop AS shop_1, "old".shop 
WHERE shop_1.id = "old".shop.id;

SELECT "old".shop.name 
FROM "old".shop JOIN shop AS shop_1 ON shop_1.id = "old".shop.id;

SELECT shop_1.id, "old".shop.id AS id_1 
FROM shop AS shop_1, "old".shop;

SELECT region.code 
FROM region;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

