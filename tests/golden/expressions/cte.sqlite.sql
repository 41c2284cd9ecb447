CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

WITH q AS 
(SELECT t.id AS id 
FROM t)
 SELECT q.id 
FROM q;

WITH anon_1 AS 
(SELECT t.id AS id 
FROM t)
 SELECT anon_1.id 
FROM anon_1 
WHERE anon_1.id > 3;

WITH q AS 
(SELECT t.id AS id 
FROM t)
 SELECT q.id, q2.id AS id_1 
FROM q, q AS q2;

WITH q AS 
(SELECT u.t_id AS t_id, u.name AS name 
FROM u)
 UPDATE t SET name=q.name FROM q WHERE t.id = q.t_id;

WITH q AS 
(SELECT u.t_id AS t_id 
FROM u)
 DELETE FROM t WHERE t.id IN (SELECT q.t_id 
FROM q);

WITH q AS 
(SELECT u.t_id AS t_id 
FROM u)
 INSERT INTO t (id) SELECT q.t_id 
FROM q;

WITH RECURSIVE q(id) AS 
(SELECT 1 AS id UNION ALL SELECT q.id + 1 AS anon_1 
FROM q 
WHERE q.id < 10)
 SELECT q.id 
FROM q;

WITH r AS 
(SELECT u.id AS id 
FROM u), 
q AS 
(SELECT t.id AS id 
FROM t)
 SELECT r.id 
FROM r JOIN q ON q.id = r.id;

WITH d AS 
(DELETE FROM t WHERE t.id > 3 RETURNING id)
 SELECT d.id 
FROM d;

WITH q AS 
(INSERT INTO t (id) VALUES (1))
 SELECT t.id 
FROM t;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

