BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> compiler_class_names

SELECT 'sqlalchemy.dialects.postgresql.base.PGTypeCompiler', False;

SELECT 'sqlalchemy.dialects.postgresql.psycopg2.PGIdentifierPreparer_psycopg2', False;

INSERT INTO alembic_version (version_num) VALUES ('compiler_class_names') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade compiler_class_names -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'compiler_class_names';

COMMIT;

