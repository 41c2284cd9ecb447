BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE first (
    id SERIAL NOT NULL, 
    name VARCHAR(20), 
    PRIMARY KEY (id)
);

ALTER TABLE first ADD COLUMN age INTEGER;

CREATE TABLE second (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO second (id) VALUES (1);

INSERT INTO first (id, name, age) VALUES (1, 'a', 3);

INSERT INTO second (id) VALUES (3);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE second;

DROP TABLE first;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

