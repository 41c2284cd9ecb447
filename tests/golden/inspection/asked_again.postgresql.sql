BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE shelves (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE articles (
    id SERIAL NOT NULL, 
    shelf_id INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT on_a_shelf FOREIGN KEY(shelf_id) REFERENCES shelves (id)
);

ALTER TABLE articles ADD COLUMN name TEXT;

ALTER TABLE articles DROP CONSTRAINT on_a_shelf;

CREATE TYPE colours AS ENUM ('red');

DROP TYPE colours;

ALTER TABLE articles ADD CONSTRAINT on_a_shelf FOREIGN KEY(shelf_id) REFERENCES shelves (id) ON DELETE CASCADE;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE articles;

DROP TABLE shelves;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

