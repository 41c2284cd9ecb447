BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT 'True False False';

SELECT 'False MockConnection sqlalchemy.engine.mock <class sqlalchemy.engine.mock.MockConnection>';

SELECT 'True False False False';

SELECT 'none False';

SELECT 'True False False';

SELECT 'True True False';

SELECT 'True MigrationContext PostgresqlImpl';

SELECT 'True True';

SELECT 'alembic.ddl.postgresql PostgresqlImpl False';

SELECT 'True False True True';

SELECT 'False True False';

SELECT '<class sqlalchemy.sql.schema.Column> <class sqlalchemy.sql.sqltypes.String> True False';

SELECT 'True False none';

SELECT 'True True';

SELECT 'False True True';

SELECT '<class sqlalchemy.sql.schema.Table> <class sqlalchemy.sql.schema.CheckConstraint> <class sqlalchemy.dialects.postgresql.json.JSONB> sqlalchemy.sql.schema Table';

SELECT 'True True False';

SELECT 'True True';

SELECT 'sqlalchemy.sql.selectable <class sqlalchemy.sql.elements.TextClause> True';

SELECT 'False 1 False';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

