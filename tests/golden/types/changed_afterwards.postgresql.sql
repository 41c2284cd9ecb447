BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TYPE state AS ENUM ('on', 'off');

CREATE TABLE lamps (
    state state, 
    past state[]
);

CREATE TABLE bulbs (
    state state
);

ALTER TABLE shades ADD COLUMN state state;

ALTER TABLE lamps ALTER COLUMN state TYPE state;

ALTER TABLE sockets ADD COLUMN state state_of_later;

CREATE TABLE boxes (
    size VARCHAR(1), 
    CONSTRAINT ck_size CHECK (size IN ('s', 'l'))
);

CREATE TABLE cups (
    size VARCHAR(1), 
    CONSTRAINT ck_size_of_cups CHECK (size IN ('s', 'l'))
);

CREATE TABLE labels (
    code VARCHAR(20)
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

