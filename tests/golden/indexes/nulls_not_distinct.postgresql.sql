BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE UNIQUE INDEX ix_t_a ON t (a) NULLS NOT DISTINCT;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DROP INDEX ix_t_a;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

