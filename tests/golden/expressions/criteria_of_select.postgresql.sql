BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

SELECT t.id 
FROM t 
WHERE t.name = 'x' AND t.id > 1;

SELECT t.id 
FROM t;

SELECT t.id 
FROM t 
WHERE t.id IN (SELECT u.t_id 
FROM u);

SELECT t.id 
FROM t 
WHERE EXISTS (SELECT u.id 
FROM u 
WHERE u.t_id = t.id);

SELECT "select"."from" 
FROM "select" 
WHERE "from" = 1;

SELECT sch.st.id, t.id AS id_1 
FROM sch.st, t 
WHERE sch.st.id = t.id;

SELECT t.id 
FROM t 
WHERE t.name = 'val';

SELECT t.id 
FROM t 
WHERE t.name = NULL;

SELECT t.id 
FROM t 
WHERE lower(t.name) = 'x';

SELECT t.id 
FROM t 
WHERE foo(t.id);

SELECT t.id 
FROM t 
WHERE foo(t.id);

SELECT t.id 
FROM t 
WHERE t.x;

SELECT t.id 
FROM t 
WHERE t.x AND t.id;

SELECT t.id 
FROM t 
WHERE t.id = t.id + 1;

SELECT t.id 
FROM t 
WHERE t.id + 1 = t.id * 2;

SELECT t.id 
FROM t 
WHERE (t.id = 1) = (t.name = 'x');

SELECT t.id 
FROM t 
WHERE t.name > 'a' AND t.name < 'b';

SELECT t.id 
FROM t 
WHERE t.n > 5 AND t.n < 5.5 AND t.id < 5.5;

SELECT users.id AS a, addr.id 
FROM users, addr 
WHERE users.id = addr.user_id ORDER BY a;

SELECT t.id 
FROM t 
WHERE t.id IS NULL;

SELECT t.id 
FROM t, u 
WHERE t.id BETWEEN 1 AND u.id;

SELECT t.id 
FROM t 
WHERE t.name IN ('a') AND (t.id = 0 OR t.id = 1 OR t.id = 2);

SELECT users.id, users.name, users.created, users.status, users.upd, users.sd 
FROM users 
WHERE users.name = 'x';

SELECT t.id 
FROM t 
WHERE t.id IN (SELECT u.id 
FROM u) AND t.id IN (SELECT u.t_id 
FROM u 
WHERE u.id = t.id);

SELECT DISTINCT t.id 
FROM t 
WHERE t.flag IS NULL;

SELECT t.id 
FROM t, u 
WHERE t.id = u.id;

SELECT a.x 
FROM a, a 
WHERE a.x = 3;

SELECT t.id 
FROM t 
WHERE t.name LIKE '%x%' AND t.name NOT LIKE 'y';

SELECT t.id 
FROM t 
WHERE t.name LIKE (t.x || '%');

SELECT t.id 
FROM t 
WHERE lower(t.name) LIKE 'x%';

SELECT t.id 
FROM t 
WHERE lower(t.name) IN ('a');

SELECT t.id 
FROM t 
WHERE (CAST(t.id AS VARCHAR) LIKE '1' || '%');

SELECT t.id 
FROM t 
WHERE (t.name || 'x') LIKE 'y';

SELECT t.id 
FROM t 
WHERE (t.name || 'x') = 'y';

SELECT t.id 
FROM t 
WHERE t.id + 1 IN (1, 2);

SELECT t.id 
FROM t 
WHERE t.id + 1 BETWEEN 1 AND 2 + t.id;

SELECT t.id 
FROM t 
WHERE (t.id BETWEEN 1 AND 2) = true;

SELECT t.id 
FROM t 
WHERE (t.id = 1) IS true;

SELECT t.id 
FROM t 
WHERE t.id = 1 AND t.name BETWEEN 'a' AND 'b' AND (t.flag OR NOT t.flag);

SELECT t.id 
FROM t 
WHERE (t.id = 1 OR t.id = 2) AND (t.id = 3 OR t.id = 4);

SELECT t.id 
FROM t 
WHERE t.id = 1 AND t.id = 2 AND t.id = 3;

SELECT t.id 
FROM t 
WHERE t.id = 1 OR t.id = 2 OR t.id = 3;

SELECT t.id 
FROM t 
WHERE t.id = 1 AND (t.id = 1 OR t.id = 2);

SELECT t.id 
FROM t 
WHERE NOT (t.flag AND t.id = 2);

SELECT t.id 
FROM t 
WHERE t.name NOT LIKE 'x';

SELECT t.id 
FROM t 
WHERE t.name IS NOT NULL;

SELECT t.id 
FROM t 
WHERE t.name IS NOT NULL;

SELECT t.id 
FROM t 
WHERE NOT foo(t.id);

SELECT t.id 
FROM t 
WHERE false;

SELECT t.id 
FROM t 
WHERE t.id <= 5;

SELECT t.id 
FROM t 
WHERE NOT (t.id + 5);

SELECT t.id 
FROM t 
WHERE (t.id @> 5) AND t.flag;

SELECT t.id 
FROM t 
WHERE t.id @> 5;

SELECT t.id 
FROM t 
WHERE (t.x ->> 'a') = 'b';

SELECT t.id 
FROM t 
WHERE ((t.x -> 'a') ->> 'b') = 'b';

SELECT t.id 
FROM t 
WHERE (t.x ->> 'a') IS NULL;

SELECT t.id 
FROM t 
WHERE t.x ? 'a';

SELECT t.id 
FROM t 
WHERE t.name SIMILAR TO 'a';

SELECT t.id 
FROM t 
WHERE t.id = any(string_to_array('1,2', ','));

SELECT t.id, (SELECT u.name 
FROM u 
WHERE u.id = t.id 
 LIMIT 1) AS nm 
FROM t 
WHERE t.flag;

SELECT t.id, t.name 
FROM t;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

