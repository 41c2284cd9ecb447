BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

DELETE FROM t;

DELETE FROM t WHERE t.id = 5;

DELETE FROM t WHERE EXISTS (SELECT * 
FROM u 
WHERE u.t_id = t.id);

DELETE FROM t WHERE NOT (EXISTS (SELECT * 
FROM u 
WHERE u.t_id = t.id));

DELETE FROM t WHERE EXISTS (SELECT u.id 
FROM u 
WHERE u.t_id = t.id);

DELETE FROM t WHERE EXISTS (SELECT u.id 
FROM u 
WHERE u.t_id = t.id);

DELETE FROM t WHERE (EXISTS (SELECT u.id 
FROM u 
WHERE u.t_id = t.id)) AND t.id > 3;

DELETE FROM t WHERE NOT (EXISTS (SELECT 1 
FROM u 
WHERE u.t_id = t.id));

DELETE FROM t WHERE t.id = (SELECT min(u.id) AS min_1 
FROM u);

DELETE FROM t RETURNING t.id;

DELETE FROM t WHERE (t.id, t.name) IN ((1, 'a'), (2, 'b'));

DELETE FROM t WHERE (t.id, t.name) IN ((NULL, NULL)) AND (1 != 1);

DELETE FROM t WHERE (t.id, t.name) IN (SELECT u.t_id, u.name 
FROM u);

DELETE FROM t WHERE (t.id, t.name) = (1, 'a');

DELETE FROM t WHERE t.name IN ('x', 'y''z') AND t.id > 3;

DELETE FROM t WHERE t.name IS NULL OR t.name = '';

DELETE FROM t WHERE (t.id NOT IN (SELECT min(u.id) AS min_1 
FROM u GROUP BY u.t_id));

DELETE FROM t WHERE (t.id NOT IN (SELECT min(u.id) AS min_1 
FROM u GROUP BY u.t_id, u.name 
HAVING count(*) > 1));

DELETE FROM t WHERE t.id IN (SELECT anon_1.id 
FROM (SELECT u.id AS id 
FROM u 
WHERE u.name = 'x') AS anon_1);

DELETE FROM t WHERE t.id < (SELECT max(t2.id) AS max_1 
FROM t AS t2);

DELETE FROM t WHERE EXISTS (SELECT 1 
FROM t AS t2 
WHERE t2.name = t.name AND t2.id < t.id);

DELETE FROM users WHERE users.id = 5;

DELETE FROM users WHERE users.name LIKE '%x%';

DELETE FROM sch.st WHERE sch.st.id = 3;

DELETE FROM t WHERE t.id IN (SELECT anon_1.id 
FROM (SELECT t.id AS id, row_number() OVER (PARTITION BY t.name ORDER BY t.id DESC) AS rn 
FROM t) AS anon_1 
WHERE anon_1.rn > 1);

DELETE FROM t USING u WHERE t.id = u.t_id;

DELETE FROM t USING t AS t2 WHERE t.name = t2.name AND t.id < t2.id;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

