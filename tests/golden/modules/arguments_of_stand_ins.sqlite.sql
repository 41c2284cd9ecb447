CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE t (
    x VARCHAR(5)
);

CREATE INDEX i ON t (x);

CREATE INDEX i ON t (x);

CREATE INDEX i ON t (x);

CREATE INDEX i ON t (x);

CREATE INDEX i ON t (x);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

