BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE users (
    id SERIAL NOT NULL, 
    "Name" TEXT NOT NULL, 
    age INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT "UQ_name" UNIQUE ("Name"), 
    CONSTRAINT ck_age CHECK (age > 0)
);

CREATE INDEX ix_age ON users (age);

-- [('UQ_name', 'u'), ('ck_age', 'c'), ('users_pkey', 'p')];

-- [('users_pkey',), ('ix_age',), ('UQ_name',)];

-- [('users',), ('users_id_seq',), ('users_pkey',)];

-- [(5,)];

-- [('UQ_name',), ('users_pkey',)];

-- [('users',)];

-- [];

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

