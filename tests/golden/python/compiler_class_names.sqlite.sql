CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> compiler_class_names

SELECT 'sqlalchemy.dialects.sqlite.base.SQLiteTypeCompiler', False;

SELECT 'sqlalchemy.dialects.sqlite.base.SQLiteIdentifierPreparer', False;

INSERT INTO alembic_version (version_num) VALUES ('compiler_class_names') RETURNING version_num;

-- Running downgrade compiler_class_names -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'compiler_class_names';

