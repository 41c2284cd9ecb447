BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE place (
    id SERIAL NOT NULL, 
    name VARCHAR(30), 
    PRIMARY KEY (id), 
    CONSTRAINT ck_upper CHECK (name ~ '^[A-Z]')
);

CREATE TABLE spot (
    name VARCHAR(30)
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE spot;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

