BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

INSERT INTO t (a, i, n, d) VALUES (CAST(ARRAY['x', 'it''s', NULL, E'a"b\\c,{}'] AS VARCHAR[]), CAST(ARRAY[NULL] AS INTEGER[]), CAST(ARRAY[ARRAY[1, NULL], ARRAY[3, 4]] AS INTEGER[][]), CAST(ARRAY[NULL] AS DATE[]));

UPDATE t SET a=CAST(ARRAY[NULL, NULL] AS VARCHAR[]), i=CAST(ARRAY[1, NULL] AS INTEGER[]);

UPDATE t SET a=NULL;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

