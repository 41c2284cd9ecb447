CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT id, name 
FROM (VALUES (1, 'a'), (2, 'b'));

SELECT anon_1.id, anon_1.name 
FROM (VALUES (1, 'a'), (2, 'b')) AS anon_1 (id, name);

SELECT v.id, v.name 
FROM (VALUES (1, 'a'), (2, 'b')) AS v (id, name) 
WHERE id > 1;

SELECT u.id, u.name 
FROM (VALUES (1, 'a'), (2, 'b')) AS u (id, name);

SELECT shop.name 
FROM shop JOIN (VALUES (1), (2), (3)) AS w (id) ON w.id = shop.id;

SELECT shop.name, w.id 
FROM shop JOIN LATERAL (VALUES (1), (2), (3)) AS w (id) ON 1 = 1, LATERAL (VALUES (1), (2), (3)) AS w (id);

SELECT id, name 
FROM LATERAL (VALUES (1, 'a'), (2, 'b')) AS x (id, name);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

WITH c(id) AS 
(VALUES (1))
 SELECT c.id 
FROM c;

DELETE FROM shop WHERE shop.id IN (SELECT w.id 
FROM (VALUES (1)) AS w (id));

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

