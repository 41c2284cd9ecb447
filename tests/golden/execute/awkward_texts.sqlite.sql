CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

SELECT 1; SELECT 2;

SELECT 1;;

SELECT 1 -- a comment at the end;

-- a comment before
SELECT 1;

-- sqlgen:downgrade
SELECT 'a line like a marker';

SELECT '-- sqlgen:end
';

/* only a comment */;

;

;

SELECT 'a    b';

SELECT 'a
b';

SELECT 'a\b', E'\n', ':x', '\\';

SELECT a::text, 'NULL', 'x:y', '10:30', ' : ';

SELECT '100%', '%s', '%(x)s', '%%';

SELECT '''', """", '"""', '''''';

SELECT 'it''s';

SELECT 'ends with a quote';

SELECT '<a href="x">&amp;</a>', ']]>', '<![CDATA[';

SELECT 'an open quote;

SELECT $$ an open dollar quote;

CREATE FUNCTION f() RETURNS int AS $body$ BEGIN; RETURN 1; END; $body$ LANGUAGE plpgsql;

CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE b SET c = 1; DELETE FROM d; END;

SELECT 'é', '☃', '😀', ' ', 'ﬀ';

SELECT 1;

SELECT 1;

SELECT 1;


SELECT 2;;

SELECT '{{ x }}', '${x}', '#{x}', '[[upgrade]]', 'a = "b"';

INSERT INTO "awkward names" (value, "column", "a b", "1x", op) VALUES ('line
line', ' ', '', 'tab    ', 1180591620717411303424);

INSERT INTO "awkward names" (value, "column", "a b", "1x", op) VALUES ('<b>&"''</b>', 'true', '1', NULL, -1);

INSERT INTO "awkward names" ("column", op, n, f) VALUES ('a', 1, 1.50, 0.1);

INSERT INTO "awkward names" (n, f) VALUES (1E+3, 1e+300);

INSERT INTO "awkward names" (at, d, t, u) VALUES ('2024-01-02 03:04:05.000678', '0001-01-01', '23:59:59.999999', '12345678123456781234567812345678');

CREATE TABLE "Some Schema"."MixedCase" (
    id INTEGER NOT NULL, 
    a VARCHAR DEFAULT 'it''s
\ : %', 
    b VARCHAR DEFAULT '', 
    c VARCHAR DEFAULT 'true', 
    e VARCHAR(4), 
    "q" INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT "ck:odd" CHECK (a LIKE '%NULL' AND b <> ';')
);

CREATE INDEX "ix odd" ON "plain" (a, (b || ':' || 'x'));

DROP TABLE MixedCase;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

