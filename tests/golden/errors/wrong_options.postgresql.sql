BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1b2c3d4e5f6

-- TypeError: Additional arguments should be named <dialectname>_<argument>, got 'colour';

-- ArgumentError: Argument 'postgresql_colour' is not accepted by dialect 'postgresql' on behalf of <class 'sqlalchemy.sql.schema.Index'>;

-- ArgumentError: Argument 'sqlite_colour' is not accepted by dialect 'sqlite' on behalf of <class 'sqlalchemy.sql.schema.Table'>;

-- ArgumentError: Argument 'postgresql_colour' is not accepted by dialect 'postgresql' on behalf of <class 'sqlalchemy.sql.schema.Index'>;

-- TypeError: Additional arguments should be named <dialectname>_<argument>, got 'colour';

INSERT INTO alembic_version (version_num) VALUES ('a1b2c3d4e5f6') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1b2c3d4e5f6 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1b2c3d4e5f6';

COMMIT;

