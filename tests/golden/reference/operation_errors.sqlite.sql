CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE t (
    id INTEGER
);

SELECT 'unnamed';

CREATE INDEX ix_t_id ON t (id);

SELECT 'CompileError';

SELECT 'ConstraintColumnNotFoundError';

SELECT 'ArgumentError';

SELECT 'NotImplementedError';

SELECT 'ValueError';

SELECT 'no operation';

SELECT 'no literal';

ALTER TABLE t ADD COLUMN y INTEGER;

SELECT 'added';

ALTER TABLE t ADD COLUMN z INTEGER;

SELECT 'batch';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

