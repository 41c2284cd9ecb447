CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

SELECT x 
FROM unnest(p.arr) AS x;

SELECT x 
FROM unnest(p.arr) AS x;

SELECT JSON_QUOTE(JSON_EXTRACT(p.jb, '$."a"')) AS anon_1 
FROM p;

SELECT JSON_QUOTE(JSON_EXTRACT(JSON_QUOTE(JSON_EXTRACT(p.jb, '$."a"')), '$."b"')) AS anon_1 
FROM p;

SELECT p.jb ->> '$."a"' AS anon_1 
FROM p;

SELECT JSON_QUOTE(JSON_EXTRACT(p.jb, '$."a"."b"')) AS anon_1 
FROM p;

SELECT p.jb #>> '$."a"."b"' AS anon_1 
FROM p;

SELECT JSON_QUOTE(JSON_EXTRACT(p.js, '$."a"')) AS anon_1 
FROM p;

SELECT JSON_QUOTE(JSON_EXTRACT(JSON_QUOTE(JSON_EXTRACT(p.js, '$."a"')), '$[0]')) AS anon_1 
FROM p;

SELECT (JSON_QUOTE(JSON_EXTRACT(p.js, '$."a"'))) ->> '$."b"' AS anon_1 
FROM p;

SELECT JSON_EXTRACT(p.js, '$."a"') AS anon_1 
FROM p;

SELECT JSON_EXTRACT(p.js, '$."a"') AS anon_1 
FROM p;

SELECT JSON_EXTRACT(p.jb, '$."a"') AS anon_1 
FROM p;

SELECT JSON_QUOTE(JSON_EXTRACT(t.j, '$."a"')) AS anon_1 
FROM t;

SELECT JSON_QUOTE(JSON_EXTRACT(JSON_QUOTE(JSON_EXTRACT(t.j, '$."a"')), '$."b"')) AS anon_1 
FROM t;

SELECT JSON_QUOTE(JSON_EXTRACT(t.j, '$[0]')) AS anon_1 
FROM t;

SELECT JSON_QUOTE(JSON_EXTRACT(t.j, '$."a"[1]')) AS anon_1 
FROM t;

SELECT JSON_EXTRACT(t.j, '$."a"') AS anon_1 
FROM t;

SELECT JSON_EXTRACT(t.j, '$."a"') + 1 AS anon_1 
FROM t;

SELECT p.id 
FROM p 
WHERE (p.jb ->> '$."a"') = 'x';

SELECT p.id 
FROM p 
WHERE CAST((p.jb ->> '$."a"') AS INTEGER) > 5;

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

UPDATE p SET u='12345678123456781234567812345678';

UPDATE p SET b='abc';

UPDATE p SET e='a';

UPDATE p SET tm='01:02:03.000000';

SELECT p.id 
FROM p 
WHERE p.e = 'a';

SELECT p.id 
FROM p 
WHERE p.e IN ('a', 'b');

SELECT p.id 
FROM p 
WHERE p.u = '12345678123456781234567812345678';

SELECT p.id 
FROM p 
WHERE p.r @> 5;

SELECT CAST((JSON_QUOTE(JSON_EXTRACT(p.jb, '$."a"'))) ->> '$."b"' AS INTEGER) AS anon_1 
FROM p 
WHERE JSON_QUOTE(JSON_EXTRACT(p.jb, '$."a"')) IS NOT NULL;

SELECT p.id 
FROM p 
WHERE (p.jb ->> '$."a"') IN ('x', 'y');

SELECT p.id 
FROM p 
WHERE (p.jb ->> '$."a"') IS NULL;

SELECT p.id 
FROM p 
WHERE (p.jb ->> '$."a"') IS NOT NULL AND p.jb ? 'q';

SELECT p.id 
FROM p 
WHERE p.jb IS NULL;

SELECT p.id 
FROM p 
WHERE p.jb IS NULL;

SELECT p.id 
FROM p 
WHERE JSON_QUOTE(JSON_EXTRACT(p.jb, '$."a"')) IS NULL;

UPDATE p SET jb=jsonb_set(p.jb, '{a}', '"x"');

UPDATE p SET jb=(p.jb - 'a');

UPDATE p SET id=CAST(JSON_QUOTE(JSON_EXTRACT(p.jb, '$."a"')) AS INTEGER);

UPDATE p SET id=(JSON_EXTRACT(p.js, '$."a"'));

UPDATE p SET js=json_build_object('a', p.id);

UPDATE p SET sarr=array((SELECT u.name 
FROM u));

SELECT cardinality(p.arr) AS cardinality_1, array_length(p.arr, 1) AS array_length_1 
FROM p;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

