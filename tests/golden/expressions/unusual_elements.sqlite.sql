CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT 'inf';

SELECT '-inf';

SELECT 'nan';

SELECT 't.j[''a'']';

SELECT 't.j[1]';

SELECT "my func"(t.id) AS my_func_1, my.own(t.id) AS own_1 
FROM t;

SELECT b.id 
FROM t AS b 
WHERE b.id > 1;

SELECT t.id, l.id AS id_1 
FROM t JOIN LATERAL (SELECT u.id AS id 
FROM u 
WHERE u.t_id = t.id) AS l ON 1 = 1;

SELECT l2.id 
FROM LATERAL (SELECT u.id AS id 
FROM u 
WHERE u.t_id = 1) AS l2;

SELECT t.id, l3.id AS id_1 
FROM t JOIN LATERAL (SELECT u.id AS id, p.u_id AS u_id 
FROM u JOIN (SELECT v.u_id AS u_id 
FROM v 
WHERE v.id > 1) AS p ON p.u_id = u.id 
WHERE u.t_id = t.id) AS l3 ON 1 = 1 
WHERE EXISTS (SELECT * 
FROM v 
WHERE v.id = t.id);

WITH gone AS 
(DELETE FROM u WHERE u.t_id IN (SELECT ta.id 
FROM t AS ta) AND (EXISTS (SELECT * 
FROM v 
WHERE v.u_id = u.id)) RETURNING id)
 SELECT gone.id, (SELECT count(*) AS count_1 
FROM gone) AS anon_1 
FROM gone;

WITH changed AS 
(UPDATE u SET t_id=(SELECT max(t.id) AS max_1 
FROM t) FROM v WHERE u.id = v.u_id RETURNING id)
 INSERT INTO v (id) SELECT changed.id 
FROM changed;

WITH part AS 
(SELECT u.id AS id 
FROM u)
 SELECT rows.n 
FROM (VALUES (1), (2)) AS rows (n);

WITH RECURSIVE c(n) AS 
(SELECT 1 AS n UNION ALL SELECT c.n + 1 AS anon_1 
FROM c 
WHERE c.n < 5)
 SELECT c.n 
FROM c;

WITH RECURSIVE c(n) AS 
(SELECT 1 AS n UNION ALL SELECT c.n + 1 AS anon_2 
FROM c 
WHERE c.n < 5)
 SELECT EXISTS (SELECT c.n 
FROM c) AS anon_1, c.n 
FROM c;

SELECT t.id 
FROM t JOIN u ON 1 = 1;

SELECT t.id 
FROM t JOIN u ON 1 = 1;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

SELECT t.id 
FROM t JOIN (u JOIN v ON v.u_id = u.id) ON u.t_id = t.id;

SELECT t.id 
FROM t JOIN (u JOIN v ON v.u_id = u.id) ON u.t_id = t.id;

SELECT t.id 
FROM t JOIN (u JOIN v ON v.u_id = u.id) ON u.t_id = t.id;

SELECT t.id 
FROM t JOIN (u JOIN v ON v.u_id = u.id) ON u.t_id = t.id;

SELECT t.id 
FROM t
 LIMIT 3 OFFSET 2;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

