CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE VIEW "Recent orders" AS SELECT shop."order".id 
FROM shop."order" 
WHERE shop."order".id > 10 AND shop."order".made < '2024-01-02 00:00:00.000000';

INSERT INTO shop."order" (SELECT shop."order".id 
FROM shop."order" 
WHERE shop."order".id > 10 AND shop."order".made < '2024-01-02 00:00:00.000000');

INSERT INTO shop."order" (SELECT '12:30::x' AS anon_1);

ALTER TABLE "order" ADD COLUMN seen DATETIME DEFAULT CURRENT_TIMESTAMP;

UPDATE shop."order" SET made=CURRENT_TIMESTAMP WHERE shop."order".id = max(shop."order".id, 3);

SELECT max(shop."order".id, 5) AS anon_1, CURRENT_TIMESTAMP AS now, shop."order".made + INTERVAL '3 days' AS anon_2 
FROM shop."order";

SELECT shop."order".id 
FROM shop."order" 
WHERE CURRENT_TIMESTAMP > shop."order".made ORDER BY max(shop."order".id, 1) DESC;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP VIEW IF EXISTS recent -- on sqlite;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

