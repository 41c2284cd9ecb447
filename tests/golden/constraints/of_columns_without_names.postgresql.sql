BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1b2c3d4e5f6

CREATE TABLE words (
    text VARCHAR(5) NOT NULL, 
    PRIMARY KEY (text)
);

CREATE TABLE shops (
    id INTEGER NOT NULL, 
    name VARCHAR(5), 
    abbreviation VARCHAR(5) NOT NULL, 
    CONSTRAINT pk_shops PRIMARY KEY (id, abbreviation), 
    CONSTRAINT uq_shops_id_name UNIQUE (id, name), 
    CONSTRAINT ck_shops_name CHECK (name > 'a'), 
    FOREIGN KEY(name) REFERENCES words (text)
);

CREATE INDEX ix_shops_lower ON shops (lower(name)) WHERE name IS NOT NULL;

CREATE INDEX ix_shops_name ON shops (name DESC, abbreviation);

CREATE UNIQUE INDEX ix_shops_abbreviation ON shops (abbreviation);

CREATE TABLE rooms (
    id SERIAL NOT NULL, 
    number INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT one_room EXCLUDE USING gist (number WITH =)
);

INSERT INTO alembic_version (version_num) VALUES ('a1b2c3d4e5f6') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1b2c3d4e5f6 -> 

DROP TABLE shops;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1b2c3d4e5f6';

COMMIT;

