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
    c14 FLOAT, 
    c15 DOUBLE, 
    c16 DOUBLE, 
    c17 BOOLEAN, 
    c18 DATE, 
    c19 TIME, 
    c20 TIME, 
    c21 DATETIME, 
    c22 DATETIME, 
    c23 DATETIME, 
    c24 BLOB, 
    c25 BLOB, 
    c26 JSON, 
    c27 CHAR(32), 
    c28 CHAR(32), 
    c29 BLOB
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

