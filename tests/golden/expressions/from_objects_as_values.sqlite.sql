CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT t.y 
FROM t, users 
WHERE t.x = users.name;

UPDATE t SET x=users.name FROM users WHERE t.y > users.id;

SELECT t.y 
FROM t, users 
WHERE name != users.name;

SELECT t.y 
FROM t GROUP BY t.x, t.y;

SELECT count(*) AS count_1 GROUP BY s.x;

SELECT NOT (SELECT u.x 
FROM u) AS anon_1;

SELECT JSON_QUOTE(JSON_EXTRACT(j.data, (SELECT u.x 
FROM u))) AS anon_1 
FROM j;

INSERT INTO u (x) VALUES ('a') RETURNING 'il' AS anon_1;

SELECT u.x IS NOT 'il' AS anon_1 
FROM u;

SELECT f() OVER (PARTITION BY (SELECT u.x 
FROM u)) AS anon_1;

CREATE TABLE d (
    c VARCHAR DEFAULT (f(t.x))
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

