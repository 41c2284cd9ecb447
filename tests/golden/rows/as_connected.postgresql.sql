BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE shelves (
    id SERIAL NOT NULL, 
    name VARCHAR, 
    made TIMESTAMP WITHOUT TIME ZONE, 
    PRIMARY KEY (id)
);

INSERT INTO shelves (name) VALUES ('upper');

INSERT INTO shelves (name) VALUES ('lower');

INSERT INTO shelves (name, made) VALUES ('middle', CURRENT_TIMESTAMP), (lower('X'), CURRENT_DATE);

CREATE TYPE material AS ENUM ('wood', 'glass');

ALTER SEQUENCE shelves_id_seq RENAME TO shelf_ids;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE shelves;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

