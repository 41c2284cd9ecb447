CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

UPDATE t SET name='a' WHERE t.flag = 1;

UPDATE t SET name='a' WHERE t.flag = 0;

UPDATE t SET name='a' WHERE t.flag = 1;

UPDATE t SET name='a' WHERE t.flag = 0;

UPDATE t SET name='a' WHERE t.flag != 1;

UPDATE t SET name='a' WHERE t.flag IS 1;

UPDATE t SET name='a' WHERE t.flag IS 0;

UPDATE t SET name='a' WHERE t.flag IS NOT 1;

UPDATE t SET name='a' WHERE t.flag = 0;

UPDATE t SET name='a' WHERE t.name IS NULL;

UPDATE t SET name='a' WHERE t.name IS NOT NULL;

UPDATE t SET name='a' WHERE t.name IS NULL;

UPDATE t SET name='a' WHERE t.name IS NOT NULL;

UPDATE t SET name='a' WHERE t.name IS NOT NULL AND t.id > 3;

UPDATE t SET name='a' WHERE t.id > 3 AND (t.name = 'a' OR t.name = 'b');

UPDATE t SET name='a' WHERE t.id > 3 OR t.name = 'a' AND t.flag = 1;

UPDATE t SET name='a' WHERE t.id > 3 AND t.id < 9 AND t.flag = 1;

UPDATE t SET name='a' WHERE t.id > 3 OR t.id < 9 OR t.flag = 1;

UPDATE t SET name='a' WHERE NOT (t.id > 3 OR t.id < 9);

UPDATE t SET name='a' WHERE NOT (t.id > 3 AND t.id < 9);

UPDATE t SET name='a' WHERE t.id != 3;

UPDATE t SET name='a' WHERE NOT (NOT (t.id = 3 OR t.id = 4));

UPDATE t SET name='a' WHERE t.id = 3;

UPDATE t SET name='a' WHERE 0 = 1;

UPDATE t SET name='a' WHERE 1 = 1;

UPDATE t SET name='a' WHERE t.id = 3;

UPDATE t SET name='a' WHERE t.id = 3;

UPDATE t SET name='a' WHERE 1 = 1;

UPDATE t SET name='a' WHERE 0 = 1;

UPDATE t SET name='a' WHERE t.flag = 1;

UPDATE t SET name='a' WHERE t.id IN (1, 2, 3);

UPDATE t SET name='a' WHERE t.id IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1);

UPDATE t SET name='a' WHERE (t.id NOT IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1));

UPDATE t SET name='a' WHERE (t.id NOT IN (1, 2));

UPDATE t SET name='a' WHERE (t.id NOT IN (1, 2));

UPDATE t SET name='a' WHERE (t.id NOT IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1));

UPDATE t SET name='a' WHERE t.name IN ('a', 'b');

UPDATE t SET name='a' WHERE t.id IN (1, NULL);

UPDATE t SET name='a' WHERE t.id IN (1, 2);

UPDATE t SET name='a' WHERE t.id IN (t.id + 1, 2);

UPDATE t SET name='a' WHERE t.id IN (SELECT u.t_id 
FROM u);

UPDATE t SET name='a' WHERE t.id IN (SELECT u.t_id 
FROM u 
WHERE u.name = t.name);

UPDATE t SET name='a' WHERE (t.id NOT IN (SELECT u.t_id 
FROM u));

UPDATE t SET name='a' WHERE t.id BETWEEN 1 AND 5;

UPDATE t SET name='a' WHERE t.id NOT BETWEEN 1 AND 5;

UPDATE t SET name='a' WHERE t.id BETWEEN SYMMETRIC 1 AND 5;

UPDATE t SET name='a' WHERE t.id BETWEEN 1 AND 5 AND t.flag = 1;

UPDATE t SET name='a' WHERE t.d BETWEEN '2020-01-01' AND '2020-02-01';

UPDATE t SET name='a' WHERE t.name LIKE 'a%';

UPDATE t SET name='a' WHERE t.name LIKE 'a/%' ESCAPE '/';

UPDATE t SET name='a' WHERE t.name NOT LIKE 'a%';

UPDATE t SET name='a' WHERE t.name NOT LIKE 'a%';

UPDATE t SET name='a' WHERE lower(t.name) LIKE lower('a%');

UPDATE t SET name='a' WHERE lower(t.name) NOT LIKE lower('a%');

UPDATE t SET name='a' WHERE lower(t.name) NOT LIKE lower('a%') ESCAPE '!';

UPDATE t SET name='a' WHERE (t.name LIKE 'a' || '%');

UPDATE t SET name='a' WHERE (t.name LIKE 'a/%' || '%' ESCAPE '/');

UPDATE t SET name='a' WHERE (t.name LIKE 'a^_b' || '%' ESCAPE '^');

UPDATE t SET name='a' WHERE (t.name NOT LIKE 'a' || '%');

UPDATE t SET name='a' WHERE (t.name LIKE '%' || 'a');

UPDATE t SET name='a' WHERE (t.name NOT LIKE '%' || 'a');

UPDATE t SET name='a' WHERE (t.name LIKE '%' || 'a' || '%');

UPDATE t SET name='a' WHERE (t.name NOT LIKE '%' || 'a' || '%');

UPDATE t SET name='a' WHERE (t.name LIKE '%' || t.x || '%');

UPDATE t SET name='a' WHERE (lower(t.name) LIKE '%' || lower('a') || '%');

UPDATE t SET name='a' WHERE (lower(t.name) NOT LIKE '%' || lower('a') || '%');

UPDATE t SET name='a' WHERE (lower(t.name) LIKE lower('a') || '%');

UPDATE t SET name='a' WHERE (lower(t.name) LIKE '%' || lower('a'));

UPDATE t SET name='a' WHERE t.name IS NOT :name_1;

UPDATE t SET name='a' WHERE t.name IS :name_1;

UPDATE t SET name='a' WHERE t.name IS NULL;

UPDATE t SET name='a' WHERE t.name REGEXP '^a';

UPDATE t SET name='a' WHERE t.name NOT REGEXP '^a';

UPDATE t SET name='a' WHERE t.name REGEXP '^a';

UPDATE t SET name='a' WHERE t.name REGEXP '^a';

UPDATE t SET name='a' WHERE t.name MATCH 'foo';

UPDATE t SET name='a' WHERE NOT t.name MATCH :name_1;

UPDATE t SET name='a' WHERE t.name ~* 'foo';

UPDATE t SET name='a' WHERE ((t.name || 'foo') || 'x') = 'a';

UPDATE t SET name='a' WHERE t.name ~ 'foo';

UPDATE t SET name='a' WHERE NOT (t.name ~ 'foo');

UPDATE t SET name='a' WHERE (t.id & 4) = 4;

UPDATE t SET name='a' WHERE t.id & 4 + 4 = 4;

UPDATE t SET name='a' WHERE t.id & 4 != 0;

UPDATE t SET name='a' WHERE (t.name COLLATE nocase) = 'x';

UPDATE t SET name='a\b' WHERE t.name = 'it''s 100%';

UPDATE t SET name='q' WHERE foo = 5;

UPDATE t SET id=5, name='y', flag=1 WHERE t.id = 1 AND t.name IS NULL;

UPDATE t SET name=users.name FROM users WHERE users.id = t.id;

UPDATE t SET flag=1 WHERE t.id IN (SELECT u.t_id 
FROM u JOIN sch.st ON sch.st.id = u.id 
WHERE u.val > 3);

UPDATE t SET at='2021-05-06 07:08:09.000000' WHERE t.at < '2021-05-06 00:00:00.000000';

UPDATE t SET d=NULL WHERE t.at = '2021-05-06';

UPDATE t SET n=(t.n * 1.1) WHERE t.n = 5;

UPDATE t SET n=0 WHERE t.n IN (1, 2);

UPDATE t SET n=0 WHERE t.flag IN (1, 0);

UPDATE t SET n=0 WHERE t.x = 1;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

