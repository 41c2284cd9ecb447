BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1b2c3d4e5f6

-- Can not set dispatch function for obje;

CREATE TABLE first (
    a INTEGER
);

INSERT INTO operation_log (operation, table_name) VALUES ('create', 'first');

CREATE TABLE other.second (
    a INTEGER, 
    b VARCHAR(20)
);

INSERT INTO operation_log (operation, table_name) VALUES ('create', 'second');

INSERT INTO other.second (a, b) VALUES (1, 'one');

-- skipped skipped_one;

CREATE TABLE third (
    a INTEGER
);

INSERT INTO operation_log (operation, table_name) VALUES ('create', 'third');

-- first.a to BigInteger();

ALTER TABLE first ALTER COLUMN a TYPE BIGINT;

-- column c of first;

-- tracked d;

-- index ix_first ['postgresql_using'];

INSERT INTO alembic_version (version_num) VALUES ('a1b2c3d4e5f6') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1b2c3d4e5f6 -> 

DROP TABLE first;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1b2c3d4e5f6';

COMMIT;

