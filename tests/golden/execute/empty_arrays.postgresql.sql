BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

INSERT INTO t (tags) VALUES (CAST(ARRAY[] AS TEXT[]));

INSERT INTO t (tags) VALUES (ARRAY['ARRAY[]']);

UPDATE t SET tags=ARRAY[]::TEXT[];

UPDATE t SET tags=CAST(ARRAY[] AS TEXT[]);

UPDATE t SET tags = array [ ARRAY[], ARRAY[] ];

UPDATE t SET tags = array [ ARRAY[], ARRAY[] ]::text[][], more = ARRAY[1], n = CAST(ARRAY[] AS int[]);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

