BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> classes_of_functions

-- sqlalchemy.sql.functions.now [True, True, False, True];

-- sqlalchemy.sql.functions.count [True, False];

-- sqlalchemy.sql.functions.Function [True, False];

-- sqlalchemy.dialects.postgresql.dml.Insert [True, True, False];

-- sqlalchemy.dialects.sqlite.dml.Insert [True, False, True];

-- sqlalchemy.sql.dml.Insert [True, False];

-- sqlalchemy.dialects.postgresql.array.array [True, True];

-- True True now;

-- sqlalchemy.orm.session.sessionmaker [True, True];

-- sqlalchemy.orm.relationships._RelationshipDeclared [True, False];

-- ('xs', {'lazy': True}) True True;

SELECT coalesce(t.x, now()) AS coalesce_1 
FROM t;

INSERT INTO alembic_version (version_num) VALUES ('classes_of_functions') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade classes_of_functions -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'classes_of_functions';

COMMIT;

