BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE _alembic_tmp_t (
    id SERIAL NOT NULL, 
    n INTEGER, 
    x VARCHAR(10) DEFAULT 'q', 
    PRIMARY KEY (id), 
    CONSTRAINT ck CHECK (n > 0), 
    CONSTRAINT fk FOREIGN KEY(n) REFERENCES o (id)
);

INSERT INTO _alembic_tmp_t (id, x) SELECT t.id, t.x 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

CREATE INDEX ix_x ON t (x);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

