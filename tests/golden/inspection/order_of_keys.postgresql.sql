BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE users (
    id SERIAL NOT NULL, 
    name TEXT, 
    age INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT uq_name UNIQUE (name), 
    CONSTRAINT ck_age CHECK (age > 0)
);

CREATE TABLE bare (
    a TEXT
);

CREATE INDEX ix_age ON users (age);

-- {'constrained_columns': ['id'], 'name': 'users_pkey', 'comment': None, 'dialect_options': {'postgresql_include': []}};

-- {'name': None, 'constrained_columns': []};

-- [{'column_names': ['name'], 'name': 'uq_name', 'comment': None, 'dialect_options': {'postgresql_include': [], 'postgresql_nulls_not_distinct': False}}];

-- [{'name': 'ck_age', 'sqltext': 'age > 0', 'comment': None}];

-- {'name': 'ix_age', 'unique': False, 'column_names': ['age'], 'include_columns': [], 'dialect_options': {'postgresql_include': []}};

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

