CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1b2c3d4e5f6

-- ['function', 'function', 'function', 'function', 'function', 'method', 'builtin_function_or_method'];

-- ['execute', 'f', 'configure', 'text', 'select', 'insert', 'len'];

-- [True, True, True, True, True, False, False];

-- False;

-- create_table;

-- method add_column;

INSERT INTO alembic_version (version_num) VALUES ('a1b2c3d4e5f6') RETURNING version_num;

-- Running downgrade a1b2c3d4e5f6 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1b2c3d4e5f6';

