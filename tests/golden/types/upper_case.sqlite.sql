CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE t (
    c1 INTEGER, 
    c2 SMALLINT, 
    c3 BIGINT, 
    c4 CHAR(3), 
    c5 VARCHAR(20), 
    c6 NCHAR(3), 
    c7 NVARCHAR(20), 
    c8 TEXT, 
    c9 NUMERIC(10, 2), 
    c10 DECIMAL(10, 2), 
    c11 FLOAT, 
    c12 FLOAT, 
    c13 REAL, 
    c14 DOUBLE, 
    c15 DOUBLE PRECISION, 
    c16 BOOLEAN, 
    c17 DATE, 
    c18 TIME, 
    c19 DATETIME, 
    c20 TIMESTAMP, 
    c21 TIMESTAMP, 
    c22 BLOB, 
    c23 CLOB, 
    c24 BINARY(8), 
    c25 VARBINARY(8), 
    c26 JSON, 
    c27 UUID
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

