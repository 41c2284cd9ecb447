CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

INSERT INTO u (x, y) SELECT anon_1.x, anon_1.y 
FROM (SELECT t.x AS x, t.y AS y 
FROM t) AS anon_1;

INSERT INTO u (x, y) SELECT named.x, named.y 
FROM (SELECT t.x AS x, t.y AS y 
FROM t) AS named;

INSERT INTO u (x, y) SELECT other.x, other.y 
FROM (SELECT t.x AS x, t.y AS y 
FROM t) AS other;

WITH common AS 
(SELECT t.x AS x, t.y AS y 
FROM t)
 INSERT INTO u (x, y) SELECT common.x, common.y 
FROM common;

INSERT INTO u (x, y) SELECT t.x, t.y 
FROM t;

INSERT INTO u (x, y) SELECT q.x, q.y 
FROM t AS q;

INSERT INTO u (x, y) SELECT anon_1.x, anon_1.y 
FROM (SELECT t.x AS x, t.y AS y 
FROM t UNION SELECT t.x AS x, t.y AS y 
FROM t) AS anon_1;

UPDATE u SET x=(SELECT t.x 
FROM t);

UPDATE u SET x=(SELECT t.x 
FROM t);

UPDATE u SET x=(SELECT t.x 
FROM t 
WHERE t.y = u.y);

DELETE FROM u WHERE u.x IN (SELECT t.x 
FROM t);

DELETE FROM u WHERE (u.x NOT IN (SELECT t.x 
FROM t));

DELETE FROM u WHERE u.x IN (SELECT anon_1.x 
FROM (SELECT t.x AS x 
FROM t) AS anon_1);

DELETE FROM u WHERE (u.x NOT IN (SELECT anon_1.x 
FROM (SELECT t.x AS x 
FROM t) AS anon_1));

DELETE FROM u WHERE u.x IN (SELECT named.x 
FROM (SELECT t.x AS x 
FROM t) AS named);

DELETE FROM u WHERE (u.x NOT IN (SELECT named.x 
FROM (SELECT t.x AS x 
FROM t) AS named));

WITH common AS 
(SELECT t.x AS x 
FROM t)
 DELETE FROM u WHERE u.x IN (SELECT common.x 
FROM common);

WITH common AS 
(SELECT t.x AS x 
FROM t)
 DELETE FROM u WHERE (u.x NOT IN (SELECT common.x 
FROM common));

DELETE FROM u WHERE u.x IN (SELECT t.x 
FROM t);

DELETE FROM u WHERE (u.x NOT IN (SELECT t.x 
FROM t));

DELETE FROM u WHERE u.x IN (SELECT f() AS f_1);

DELETE FROM u WHERE (u.x NOT IN (SELECT f() AS f_1));

DELETE FROM u WHERE u.x IN (SELECT t.x, t.y 
FROM t);

DELETE FROM u WHERE (u.x NOT IN (SELECT t.x, t.y 
FROM t));

DELETE FROM u WHERE u.x = (SELECT t.x 
FROM t);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

