CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE UNIQUE INDEX ix_t_a ON t (a);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DROP INDEX IF EXISTS ix_t_a;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

