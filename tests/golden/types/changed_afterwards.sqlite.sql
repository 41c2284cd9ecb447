CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE lamps (
    state VARCHAR(3), 
    past TEXT
);

CREATE TABLE bulbs (
    state VARCHAR(3)
);

ALTER TABLE shades ADD COLUMN state VARCHAR(3);

ALTER TABLE lamps ALTER COLUMN state TYPE VARCHAR(3);

ALTER TABLE sockets ADD COLUMN state VARCHAR(3);

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

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

