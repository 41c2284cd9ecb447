CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE users (
    id INTEGER NOT NULL, 
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

-- {'constrained_columns': ['id'], 'name': None};

-- {'name': None, 'constrained_columns': []};

-- [{'name': 'uq_name', 'column_names': ['name']}];

-- [{'sqltext': 'age > 0', 'name': 'ck_age'}];

-- {'name': 'ix_age', 'column_names': ['age'], 'unique': 0, 'dialect_options': {}};

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

