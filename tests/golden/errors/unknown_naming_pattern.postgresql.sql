BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE t (
    x INTEGER, 
    y SERIAL NOT NULL, 
    PRIMARY KEY (y), 
    CONSTRAINT uq_x UNIQUE (x), 
    FOREIGN KEY(x) REFERENCES t (y)
);

CREATE INDEX ix_x ON t (x);

CREATE TABLE u (
    x INTEGER, 
    CONSTRAINT uq_u UNIQUE (x)
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE u;

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

