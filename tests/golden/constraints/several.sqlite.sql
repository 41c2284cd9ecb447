CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE sch.t (
    id INTEGER NOT NULL, 
    o INTEGER, 
    e VARCHAR(1) DEFAULT 'a', 
    CONSTRAINT p1 PRIMARY KEY (id), 
    CONSTRAINT c1 CHECK (o > 0), 
    CONSTRAINT u1 UNIQUE (o), 
    CHECK (id > 0)
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DROP TABLE sch.t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

