CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE shelves (
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE articles (
    id INTEGER NOT NULL, 
    shelf_id INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT on_a_shelf FOREIGN KEY(shelf_id) REFERENCES shelves (id)
);

ALTER TABLE articles ADD COLUMN name TEXT;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE articles;

DROP TABLE shelves;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

