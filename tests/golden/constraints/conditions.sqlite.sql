CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE place (
    id INTEGER NOT NULL, 
    name VARCHAR(30), 
    PRIMARY KEY (id), 
    CONSTRAINT ck_glob CHECK (name GLOB '[A-Z]*'), 
    CONSTRAINT uq_small UNIQUE (name)
);

CREATE TABLE spot (
    name VARCHAR(30), 
    CONSTRAINT ck_length CHECK (length(name) > 1)
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE spot;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

