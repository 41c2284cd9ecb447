BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

UPDATE doc SET tags[:tags_1]='x', tags[:tags_2::tags_3]=ARRAY['a', 'b'], id=4;

UPDATE doc SET data[:data_1]=CAST(1 AS JSONB) WHERE ((doc.data['a']) ->> 'b') = 'x';

SELECT doc.data['a'] AS anon_1, doc.data #> '{a, b}' AS anon_2, CAST(doc.plain ->> 'a' AS VARCHAR) AS anon_3, CAST(doc.plain #>> '{a, 0}' AS INTEGER) AS anon_4, CAST(doc.plain ->> 'a' AS FLOAT) AS anon_5, CAST(doc.plain ->> 'a' AS BOOLEAN) AS anon_6, CAST(doc.data ->> 'a' AS INTEGER) AS anon_7, doc.data ? 'a' AS anon_8, CAST(doc.data['a'] AS VARCHAR) AS anon_9 
FROM doc;

SELECT (jsonb_build_object('a', 1))['a'] AS anon_1, (CAST(doc.plain AS JSONB))['a'] AS anon_2, CAST((doc.data ->> 'a') AS INTEGER) + 1 AS n, 'x' = ANY (doc.tags) AS anon_3, 'x' = ANY (doc.tags) AS anon_4, 'y' != ALL (doc.tags) AS anon_5, ARRAY[1, 2] || ARRAY[3] AS anon_6, ARRAY[]::INTEGER[] AS anon_7, doc.tags[1] || 'x' AS anon_8 
FROM doc;

SELECT array_agg(doc.id ORDER BY doc.id DESC, CAST(doc.plain ->> 'a' AS VARCHAR)) AS array_agg_1 
FROM doc;

SELECT doc.id 
FROM doc FOR UPDATE OF doc NOWAIT;

SELECT doc.id 
FROM doc FOR KEY SHARE SKIP LOCKED;

SELECT DISTINCT ON (doc.id, doc.tags) doc.id 
FROM doc 
 LIMIT 3 OFFSET 2;

SELECT doc.id 
FROM doc
 OFFSET (2) ROWS
 FETCH FIRST (3) ROWS WITH TIES;

SELECT doc.id 
FROM doc
 FETCH FIRST (50) PERCENT ROWS ONLY;

SELECT doc.id 
FROM doc 
 LIMIT 3;

SELECT doc.id 
FROM doc
 LIMIT ALL OFFSET 3;

SELECT doc.id 
FROM doc 
 LIMIT 3 OFFSET 0;

SELECT doc.id 
FROM doc FOR UPDATE;

UPDATE doc SET plain=NULL, id=(doc.id + 1);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

ALTER TABLE t ADD COLUMN c0 INTEGER DEFAULT now();

CREATE TABLE n0 (
    c INTEGER DEFAULT now()
);

ALTER TABLE t ADD COLUMN c1 INTEGER DEFAULT café;

CREATE TABLE n1 (
    c INTEGER DEFAULT café
);

ALTER TABLE t ADD COLUMN c2 INTEGER DEFAULT a b;

CREATE TABLE n2 (
    c INTEGER DEFAULT a b
);

ALTER TABLE t ADD COLUMN c3 INTEGER DEFAULT 1²;

CREATE TABLE n3 (
    c INTEGER DEFAULT 1²
);

ALTER TABLE t ADD COLUMN c4 INTEGER DEFAULT ªº;

CREATE TABLE n4 (
    c INTEGER DEFAULT ªº
);

ALTER TABLE t ADD COLUMN c5 INTEGER DEFAULT x×y;

CREATE TABLE n5 (
    c INTEGER DEFAULT x×y
);

ALTER TABLE t ADD COLUMN c6 INTEGER DEFAULT –;

CREATE TABLE n6 (
    c INTEGER DEFAULT –
);

ALTER TABLE t ADD COLUMN c7 INTEGER DEFAULT 中文;

CREATE TABLE n7 (
    c INTEGER DEFAULT 中文
);

ALTER TABLE t ADD COLUMN c8 INTEGER DEFAULT 'it';

CREATE TABLE n8 (
    c INTEGER DEFAULT 'it'
);

ALTER TABLE t ADD COLUMN c9 INTEGER DEFAULT "x";

CREATE TABLE n9 (
    c INTEGER DEFAULT "x"
);

ALTER TABLE t ADD COLUMN c10 INTEGER DEFAULT (1 + 1);

CREATE TABLE n10 (
    c INTEGER DEFAULT (1 + 1)
);

ALTER TABLE t ADD COLUMN c11 INTEGER DEFAULT   5;

CREATE TABLE n11 (
    c INTEGER DEFAULT   5
);

ALTER TABLE t ADD COLUMN c12 INTEGER DEFAULT a
b;

CREATE TABLE n12 (
    c INTEGER DEFAULT a
b
);

ALTER TABLE t ADD COLUMN c13 INTEGER DEFAULT -1;

CREATE TABLE n13 (
    c INTEGER DEFAULT -1
);

ALTER TABLE t ADD COLUMN c14 INTEGER DEFAULT µ;

CREATE TABLE n14 (
    c INTEGER DEFAULT µ
);

ALTER TABLE t ADD COLUMN c15 INTEGER DEFAULT ½;

CREATE TABLE n15 (
    c INTEGER DEFAULT ½
);

ALTER TABLE t ADD COLUMN c16 INTEGER DEFAULT €;

CREATE TABLE n16 (
    c INTEGER DEFAULT €
);

ALTER TABLE t ADD COLUMN c17 INTEGER DEFAULT 　x;

CREATE TABLE n17 (
    c INTEGER DEFAULT 　x
);

ALTER TABLE t ADD COLUMN c18 INTEGER DEFAULT ！;

CREATE TABLE n18 (
    c INTEGER DEFAULT ！
);

ALTER TABLE t ADD COLUMN c19 INTEGER DEFAULT 😀;

CREATE TABLE n19 (
    c INTEGER DEFAULT 😀
);

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

