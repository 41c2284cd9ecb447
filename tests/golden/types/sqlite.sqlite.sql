CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE t (
    c1 BLOB, 
    c2 BOOLEAN, 
    c3 CHAR(3), 
    c4 DATE, 
    c5 DATETIME, 
    c6 DECIMAL(10, 2), 
    c7 FLOAT, 
    c8 INTEGER, 
    c9 JSON, 
    c10 NUMERIC, 
    c11 REAL, 
    c12 SMALLINT, 
    c13 TEXT, 
    c14 TIME, 
    c15 TIMESTAMP, 
    c16 VARCHAR(5)
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

