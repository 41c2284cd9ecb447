CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> r1

CREATE TABLE t1 (
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO t1 (id) VALUES (1);

INSERT INTO alembic_version (version_num) VALUES ('r1') RETURNING version_num;

-- Running upgrade r1 -> r2

CREATE TABLE t2 (
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO t1 (id) VALUES (2);

UPDATE alembic_version SET version_num='r2' WHERE alembic_version.version_num = 'r1';

-- Running upgrade r2 -> r3

CREATE TABLE t3 (
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO t1 (id) VALUES (3);

UPDATE alembic_version SET version_num='r3' WHERE alembic_version.version_num = 'r2';

