CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

INSERT INTO word (id, a, b, c) VALUES (1, lower('A'), lower('B'), lower('C'));

UPDATE word SET a=lower('A'), b=lower(NULL), c=word.a WHERE word.b = lower('B') AND word.a IN (lower('x'), lower('y')) AND word.b IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1) AND word.c != lower('z');

DELETE FROM word WHERE word.a LIKE lower('a%') AND word.b IS NULL AND word.c BETWEEN lower('a') AND lower('b');

INSERT INTO word (id, a, b, c) VALUES (1, 'A', 'B', 'C');

INSERT INTO word (id, a, b, c) VALUES (2, NULL, 'B', 'C');

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

SELECT word.id, upper(word.a) AS a, upper(word.b) AS b, upper(word.c) AS c 
FROM word;

SELECT upper(word.a) AS a, upper(word.b) AS second, upper(word.c) AS c, upper(max(word.a)) AS max_1, word.id 
FROM word ORDER BY word.a, second;

SELECT upper(word.a) AS a 
FROM word UNION SELECT upper(word.b) AS b 
FROM word ORDER BY a;

SELECT upper(word.b) AS b 
FROM word UNION ALL SELECT upper(anon_1.a) AS a 
FROM (SELECT word.a AS a 
FROM word UNION SELECT word.c AS c 
FROM word) AS anon_1;

SELECT word.id 
FROM word 
WHERE word.a = (SELECT word.b 
FROM word
 LIMIT 1 OFFSET 0);

SELECT upper(q.a) AS a, upper(q.b) AS b 
FROM (SELECT word.a AS a, word.b AS b 
FROM word) AS q;

WITH q AS 
(SELECT word.a AS a 
FROM word)
 SELECT upper(q.a) AS a 
FROM q;

INSERT INTO word (id, a) VALUES (1, lower('A')) RETURNING upper(a) AS a, upper(b) AS b;

INSERT INTO word (a, b) SELECT word.b, word.a 
FROM word;

SELECT EXISTS (SELECT * 
FROM word 
WHERE word.b = lower('x')) AS anon_1;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

