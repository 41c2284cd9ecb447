BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

SELECT t.id 
FROM t JOIN u ON u.t_id = t.id;

SELECT t.id, u.name 
FROM t JOIN u ON u.t_id = t.id;

SELECT t.id 
FROM t LEFT OUTER JOIN u ON u.t_id = t.id;

SELECT t.id 
FROM t LEFT OUTER JOIN u ON u.t_id = t.id AND u.name = 'x';

SELECT t.id 
FROM t FULL OUTER JOIN u ON u.t_id = t.id;

SELECT users.id, addr.email 
FROM users JOIN addr ON users.id = addr.user_id;

SELECT users.id, users.name, users.created, users.status, users.upd, users.sd 
FROM users JOIN addr ON users.id = addr.user_id 
WHERE addr.email LIKE '%x';

SELECT t.id 
FROM t JOIN u ON u.t_id = t.id;

SELECT t.id, t.name, t.flag, t.at, t.d, t.n, t.j, t.x, u.id AS id_1, u.t_id, u.name AS name_1, u.val 
FROM t LEFT OUTER JOIN u ON u.t_id = t.id;

SELECT t.id 
FROM t JOIN u ON u.t_id = t.id JOIN sch.st ON sch.st.id = u.id;

SELECT t.id 
FROM users JOIN addr ON users.id = addr.user_id, t;

SELECT a.id 
FROM t AS a;

SELECT t_1.id 
FROM t AS t_1;

SELECT t_1.id, t_2.id AS id_1 
FROM t AS t_1, t AS t_2 
WHERE t_1.id = t_2.id;

SELECT a2.id, a2.name, a2.flag, a2.at, a2.d, a2.n, a2.j, a2.x 
FROM t AS a2, t 
WHERE a2.id = t.id;

SELECT sub.id, sub.name 
FROM (SELECT t.id AS id, t.name AS name 
FROM t 
WHERE t.id > 3) AS sub;

SELECT anon_1.id 
FROM (SELECT t.id AS id, t.name AS name 
FROM t) AS anon_1;

SELECT anon_1.id, anon_1.id_1 
FROM (SELECT t.id AS id, u.id AS id_1 
FROM t, u 
WHERE t.id = u.id) AS anon_1;

SELECT al.id 
FROM (SELECT t.id AS id 
FROM t) AS al;

SELECT t.id 
FROM t 
WHERE t.id = (SELECT u.t_id 
FROM u 
WHERE u.name = t.name);

SELECT t.id 
FROM t 
WHERE t.id > ANY (SELECT u.id 
FROM u);

SELECT t.id 
FROM t 
WHERE t.id = ALL (SELECT u.id 
FROM u);

SELECT t.id 
FROM t UNION SELECT u.id 
FROM u;

SELECT t.id 
FROM t UNION ALL SELECT u.id 
FROM u ORDER BY id;

SELECT t.id 
FROM t UNION ALL SELECT u.id 
FROM u ORDER BY id 
 LIMIT 4;

(SELECT t.id 
FROM t 
 LIMIT 5) UNION (SELECT u.id 
FROM u ORDER BY u.id);

SELECT anon_1.id 
FROM (SELECT t.id AS id 
FROM t UNION SELECT u.id AS id 
FROM u) AS anon_1;

SELECT t.id 
FROM t EXCEPT SELECT u.id 
FROM u;

SELECT t.id 
FROM t INTERSECT SELECT u.id 
FROM u;

SELECT v.a, v.b 
FROM (VALUES (1, 'x'), (2, 'y')) AS v (a, b);

SELECT t.id, l.id AS id_1 
FROM t, LATERAL (SELECT u.id AS id 
FROM u 
WHERE u.t_id = t.id) AS l;

SELECT anon_1.id 
FROM (SELECT t.id AS id 
FROM t 
WHERE t.id = 5 
 LIMIT 1) AS anon_1;

SELECT users.id, users.name, users.created, users.status, users.upd, users.sd, addr.id AS id_1, addr.user_id, addr.email 
FROM users JOIN addr ON users.id = addr.user_id;

SELECT uu.id, uu.name, uu.created, uu.status, uu.upd, uu.sd 
FROM users AS uu;

SELECT t.id, t.name 
FROM t JOIN u ON t.id = u.t_id JOIN sch.st ON sch.st.id = u.id 
WHERE sch.st.id = 3;

SELECT t.id 
FROM t JOIN u ON t.id = u.t_id AND u.val IS NOT NULL LEFT OUTER JOIN sch.st ON sch.st.id = t.id;

SELECT t.id 
FROM t JOIN u ON t.flag;

SELECT t.id 
FROM t JOIN u ON true;

SELECT t.id, t.name 
FROM t UNION ALL SELECT u.id, u.name 
FROM u UNION ALL SELECT sch.st.id, 'z' AS anon_1 
FROM sch.st;

SELECT t.id AS a 
FROM t UNION SELECT u.id AS a 
FROM u ORDER BY a DESC 
 LIMIT 5 OFFSET 2;

SELECT DISTINCT q.a 
FROM (SELECT t.id AS a 
FROM t UNION ALL SELECT u.id AS id 
FROM u) AS q;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

