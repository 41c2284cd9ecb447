BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TYPE e1 AS ENUM ('a', 'b');

CREATE TABLE sch.t (
    id SERIAL NOT NULL, 
    o INTEGER, 
    e e1 DEFAULT 'a', 
    CONSTRAINT p1 PRIMARY KEY (id), 
    CONSTRAINT c1 CHECK (o > 0), 
    CONSTRAINT u1 UNIQUE (o), 
    CONSTRAINT f1 FOREIGN KEY(o) REFERENCES o (id), 
    CHECK (id > 0)
);

COMMENT ON TABLE sch.t IS 'table comment';

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DROP TABLE sch.t;

DROP TYPE e1;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

