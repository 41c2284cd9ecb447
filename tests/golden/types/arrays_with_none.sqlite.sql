CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

INSERT INTO t (a, i, n, d) VALUES (['x', 'it''s', NULL, 'a"b\c,{}'], [NULL], [[1, NULL], [3, 4]], [NULL]);

UPDATE t SET a=[NULL, NULL], i=[1, NULL];

UPDATE t SET a=NULL;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

