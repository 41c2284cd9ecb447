BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE t (
    id SERIAL NOT NULL, 
    a VARCHAR(5), 
    PRIMARY KEY (id)
);

CREATE INDEX ix_a ON t (a);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

-- Running upgrade aaaa -> bbbb

ALTER TABLE t ALTER COLUMN a SET NOT NULL;

ALTER TABLE t ADD CONSTRAINT uq UNIQUE (a);

UPDATE alembic_version SET version_num='bbbb' WHERE alembic_version.version_num = 'aaaa';

COMMIT;

