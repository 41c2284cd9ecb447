CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE secrets (
    id INTEGER NOT NULL, 
    name VARCHAR(30), 
    PRIMARY KEY (id), 
    UNIQUE (name)
);

-- OperationalError;

CREATE TABLE gone (
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

CREATE INDEX ix_gone ON secrets (name);

DROP TABLE gone;

DROP INDEX ix_gone;

CREATE INDEX ix_secrets_name ON secrets (name);

-- it has no name;

ALTER TABLE secrets ADD COLUMN size INTEGER;

-- done;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE secrets;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

