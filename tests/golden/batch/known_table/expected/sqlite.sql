CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE t (
    id INTEGER NOT NULL, 
    a VARCHAR(5), 
    PRIMARY KEY (id)
);

CREATE INDEX ix_a ON t (a);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running upgrade aaaa -> bbbb

CREATE TABLE _alembic_tmp_t (
    id INTEGER NOT NULL, 
    a VARCHAR(5) NOT NULL, 
    PRIMARY KEY (id), 
    CONSTRAINT uq UNIQUE (a)
);

INSERT INTO _alembic_tmp_t (id, a) SELECT t.id, t.a 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

CREATE INDEX ix_a ON t (a);

UPDATE alembic_version SET version_num='bbbb' WHERE alembic_version.version_num = 'aaaa';

