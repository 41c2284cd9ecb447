BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE t (
    c1 INTEGER, 
    c2 SMALLINT, 
    c3 BIGINT, 
    c4 VARCHAR, 
    c5 VARCHAR(20), 
    c6 VARCHAR(30), 
    c7 TEXT, 
    c8 TEXT(100), 
    c9 TEXT, 
    c10 NUMERIC, 
    c11 NUMERIC(10), 
    c12 NUMERIC(10, 2), 
    c13 FLOAT, 
    c14 FLOAT(24), 
    c15 DOUBLE PRECISION, 
    c16 DOUBLE PRECISION, 
    c17 BOOLEAN, 
    c18 DATE, 
    c19 TIME WITHOUT TIME ZONE, 
    c20 TIME WITH TIME ZONE, 
    c21 TIMESTAMP WITHOUT TIME ZONE, 
    c22 TIMESTAMP WITH TIME ZONE, 
    c23 INTERVAL, 
    c24 BYTEA, 
    c25 BYTEA, 
    c26 JSON, 
    c27 UUID, 
    c28 CHAR(32), 
    c29 BYTEA
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

