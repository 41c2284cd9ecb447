CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE _alembic_tmp_t (
    id INTEGER NOT NULL, 
    a VARCHAR(10), 
    b INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t (id, a, b) SELECT t.id, t.a, t.b 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

CREATE INDEX ix_lower ON t (lower(a));

CREATE UNIQUE INDEX ix_desc ON t (b DESC) WHERE b > 3;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

