CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

UPDATE t SET name='a' WHERE name = 'x';

UPDATE t SET name='a' WHERE name = 'x' AND t.id = 1;

UPDATE t SET name='a' WHERE name = 'x' OR t.id = 1;

UPDATE t SET name='a' WHERE name = 'it''s';

UPDATE t SET name='a' WHERE name = 'q' and id = 4;

UPDATE t SET name='a' WHERE t.id IN (select 1);

UPDATE t SET x=a + 1;

UPDATE t SET x=interval '1 day';

UPDATE t SET x='a'::jsonb;

SELECT 1;

SELECT * 
FROM t;

SELECT * 
FROM foo;

SELECT t.id 
FROM t 
WHERE t.at > now() - interval '1 day';

select NULL;

select 5;

select * from t where id in (1, 2);

select ':a', '::x', a::int, 'b:c', 'NULL';

select 12:30, 'é:x' NULL;

update t set a = '100%' where b like '%x';

select 1;

SELECT z.a 
FROM (select 1 as a) AS z;

UPDATE t SET at=(t.at - interval '1 day');

UPDATE t SET at=(CURRENT_TIMESTAMP + interval '1 day');

UPDATE t SET x=CASE WHEN (t.id = 1) THEN 'a' ELSE NULL END;

UPDATE t SET x=jsonb_build_object('a', t.id);

UPDATE t SET x=foo(1, 2, 3);

INSERT INTO t (name, at) VALUES ('abc', now());

SELECT t.id AS a, t.id + 1 AS b 
FROM t ORDER BY a
 LIMIT 3 OFFSET 0;

SELECT t.id 
FROM t GROUP BY t.id, 2;

SELECT t.id 
FROM t JOIN (SELECT u.t_id AS t_id 
FROM u) AS sq ON sq.t_id = t.id;

SELECT a.b, c 
FROM a JOIN b 
WHERE x = 1;

SELECT t.id 
FROM t 
WHERE st_within(t.x, st_geomfromtext('POINT(1 2)', 4326));

SELECT p.id 
FROM p 
WHERE p.jb @> '{}';

UPDATE p SET jb=(p.jb || '{}'::jsonb);

UPDATE p SET iv='1 day';

SELECT t.id, 'x' AS lit, 'y' AS txt 
FROM t;

INSERT INTO t VALUES ('x', '2020-01-01');

INSERT INTO t VALUES (1);

UPDATE t SET a = E'\n', b = 'c\\d';

leading and trailing;

a    b;

CREATE VIEW v AS SELECT 1;

COMMENT ON TABLE t IS '100%';

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

