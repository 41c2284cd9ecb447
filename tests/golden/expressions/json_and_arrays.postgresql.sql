BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

SELECT x 
FROM unnest(p.arr) AS x;

SELECT x 
FROM unnest(p.arr) AS x;

SELECT p.jb['a'] AS anon_1 
FROM p;

SELECT p.jb['a']['b'] AS anon_1 
FROM p;

SELECT p.jb ->> 'a' AS anon_1 
FROM p;

SELECT p.jb #> '{a, b}' AS anon_1 
FROM p;

SELECT p.jb #>> '{a, b}' AS anon_1 
FROM p;

SELECT p.js -> 'a' AS anon_1 
FROM p;

SELECT (p.js -> 'a') -> 0 AS anon_1 
FROM p;

SELECT ((p.js -> 'a')) ->> 'b' AS anon_1 
FROM p;

SELECT CAST(p.js ->> 'a' AS VARCHAR) AS anon_1 
FROM p;

SELECT CAST(p.js ->> 'a' AS INTEGER) AS anon_1 
FROM p;

SELECT CAST(p.jb ->> 'a' AS BOOLEAN) AS anon_1 
FROM p;

SELECT t.j -> 'a' AS anon_1 
FROM t;

SELECT (t.j -> 'a') -> 'b' AS anon_1 
FROM t;

SELECT t.j -> 0 AS anon_1 
FROM t;

SELECT t.j #> '{a, 1}' AS anon_1 
FROM t;

SELECT CAST(t.j ->> 'a' AS VARCHAR) AS anon_1 
FROM t;

SELECT CAST((t.j ->> 'a') AS INTEGER) + 1 AS anon_1 
FROM t;

SELECT p.id 
FROM p 
WHERE (p.jb ->> 'a') = 'x';

SELECT p.id 
FROM p 
WHERE CAST((p.jb ->> 'a') AS INTEGER) > 5;

SELECT p.id 
FROM p 
WHERE p.jb ? 'a';

SELECT p.id 
FROM p 
WHERE NOT (p.jb ? 'a');

UPDATE p SET jb=(p.jb - 'key');

UPDATE p SET arr=ARRAY[1, 2, 3];

UPDATE p SET arr=(p.arr || ARRAY[4]);

UPDATE p SET arr=array_append(p.arr, 5);

SELECT p.id 
FROM p 
WHERE 5 = ANY (p.arr);

SELECT p.id 
FROM p 
WHERE 5 = ALL (p.arr);

SELECT p.id 
FROM p 
WHERE p.arr @> ARRAY[1, 2];

SELECT p.id 
FROM p 
WHERE p.arr && ARRAY[1, 2];

SELECT p.id 
FROM p 
WHERE p.arr = ARRAY[1];

SELECT p.id 
FROM p 
WHERE 5 = ANY (p.arr);

SELECT p.id 
FROM p 
WHERE 5 = ANY (p.arr);

SELECT p.id 
FROM p 
WHERE p.id = any(p.arr);

SELECT p.hs -> 'k' AS anon_1 
FROM p;

SELECT p.id 
FROM p 
WHERE (p.hs -> 'k') = 'v';

SELECT p.id 
FROM p 
WHERE p.hs ? 'k';

SELECT defined(p.hs, 'k') AS defined_1 
FROM p;

UPDATE p SET u='12345678-1234-5678-1234-567812345678';

UPDATE p SET b='abc';

UPDATE p SET e='a';

UPDATE p SET tm='01:02:03';

SELECT p.id 
FROM p 
WHERE p.e = 'a';

SELECT p.id 
FROM p 
WHERE p.e IN ('a', 'b');

SELECT p.id 
FROM p 
WHERE p.u = '12345678-1234-5678-1234-567812345678';

SELECT p.id 
FROM p 
WHERE p.r @> 5;

SELECT CAST((p.jb['a']) ->> 'b' AS INTEGER) AS anon_1 
FROM p 
WHERE p.jb['a'] IS NOT NULL;

SELECT p.id 
FROM p 
WHERE (p.jb ->> 'a') IN ('x', 'y');

SELECT p.id 
FROM p 
WHERE (p.jb ->> 'a') IS NULL;

SELECT p.id 
FROM p 
WHERE (p.jb ->> 'a') IS NOT NULL AND p.jb ? 'q';

SELECT p.id 
FROM p 
WHERE p.jb IS NULL;

SELECT p.id 
FROM p 
WHERE p.jb IS NULL;

SELECT p.id 
FROM p 
WHERE (p.jb #> '{a}') IS NULL;

UPDATE p SET jb=jsonb_set(p.jb, '{a}', '"x"');

UPDATE p SET jb=(p.jb - 'a');

UPDATE p SET id=CAST(p.jb['a'] AS INTEGER);

UPDATE p SET id=(CAST(p.js ->> 'a' AS INTEGER));

UPDATE p SET js=json_build_object('a', p.id);

UPDATE p SET sarr=array((SELECT u.name 
FROM u));

SELECT cardinality(p.arr) AS cardinality_1, array_length(p.arr, 1) AS array_length_1 
FROM p;

SELECT p.id 
FROM p 
WHERE p.jb ?| ARRAY['a', 'b'];

UPDATE p SET jb=(p.jb #- CAST(ARRAY['a', 'b'] AS TEXT[]));

UPDATE p SET arr=ARRAY[1, 2];

UPDATE p SET arr=(ARRAY[1, 2] || ARRAY[3]);

UPDATE p SET arr=CAST(ARRAY[] AS INTEGER[]);

UPDATE p SET arr=ARRAY[]::INTEGER[];

UPDATE p SET id=(p.arr[1]);

UPDATE p SET arr=(p.arr[1:2]);

UPDATE p SET iv=make_interval(secs=>86405.0);

SELECT p.id 
FROM p 
WHERE p.u = '12345678-1234-5678-1234-567812345678';

SELECT p.id 
FROM p, t 
WHERE t.at > now() - make_interval(secs=>86400.0);

UPDATE t SET x=CAST(t.x AS VARCHAR[]);

UPDATE t SET x=CAST(ARRAY['a', 'b'] AS VARCHAR[]);

UPDATE t SET x=CAST(NULL AS JSONB);

SELECT t.id 
FROM t 
WHERE t.id = ANY (ARRAY[1, 2]);

SELECT t.id 
FROM t 
WHERE t.name != ALL (ARRAY['a', 'b']);

UPDATE p SET arr=array_cat(p.arr, ARRAY[1]);

UPDATE p SET sarr=ARRAY['a', p.e];

SELECT (array_agg(p.id))[1] AS anon_1 
FROM p;

SELECT array_agg(p.id ORDER BY p.e DESC) AS array_agg_1 
FROM p;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

