BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE t (
    c1 INTEGER[], 
    c2 VARCHAR(10)[][], 
    c3 BIT(1), 
    c4 BIT VARYING(5), 
    c5 BYTEA, 
    c6 CIDR, 
    c7 CITEXT, 
    c8 DATERANGE, 
    c9 DATEMULTIRANGE, 
    c10 DOUBLE PRECISION, 
    c11 HSTORE, 
    c12 INET, 
    c13 INT4RANGE, 
    c14 INT8MULTIRANGE, 
    c15 INTERVAL, 
    c16 INTERVAL DAY TO SECOND (3), 
    c17 JSON, 
    c18 JSONB, 
    c19 JSONPATH, 
    c20 MACADDR, 
    c21 MACADDR8, 
    c22 MONEY, 
    c23 NUMRANGE, 
    c24 OID, 
    c25 REGCLASS, 
    c26 REGCONFIG, 
    c27 TIME(3) WITHOUT TIME ZONE, 
    c28 TIMESTAMP(6) WITH TIME ZONE, 
    c29 TSQUERY, 
    c30 TSRANGE, 
    c31 TSTZRANGE, 
    c32 TSVECTOR, 
    c33 UUID, 
    c34 UUID
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

