CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1b2c3d4e5f6

CREATE TABLE u (
    a TEXT DEFAULT '{"a"NULL}', 
    CONSTRAINT ck CHECK (a > NULL)
);

ALTER TABLE u ADD COLUMN b TEXT DEFAULT 'x:y';

INSERT INTO u VALUES ('{"a"NULL, "b"NULL}');

DELETE FROM t WHERE a = NULL;

DELETE FROM t WHERE t.a = NULL;

DELETE FROM t WHERE t.a = NULL;

INSERT INTO t (a, b, c, d) VALUES (1, NULL, NULL, random());

INSERT INTO t (a, b, c, d) VALUES (1, 2, NULL, random());

UPDATE t SET a=1, e=NULL;

INSERT INTO v (x) VALUES (:x);

INSERT INTO alembic_version (version_num) VALUES ('a1b2c3d4e5f6') RETURNING version_num;

-- Running downgrade a1b2c3d4e5f6 -> 

SELECT a::text, b[1:2], '12:30', 'x:y', :z FROM t;

DELETE FROM t WHERE a = NULL;

DELETE FROM t WHERE t.a = NULL;

INSERT INTO t (a, b, c, d) VALUES (1, 2, 3, random());

UPDATE t SET a=1, e=2;

DELETE FROM t WHERE a = NULL;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1b2c3d4e5f6';

