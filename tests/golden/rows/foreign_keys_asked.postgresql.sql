BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE shelves (
    id SERIAL NOT NULL, 
    CONSTRAINT shelves_key PRIMARY KEY (id)
);

CREATE TABLE articles (
    id SERIAL NOT NULL, 
    shelf_id INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT on_a_shelf FOREIGN KEY(shelf_id) REFERENCES shelves (id) ON DELETE CASCADE
);

CREATE VIEW shelved AS SELECT articles.id AS article 
FROM articles 
WHERE articles.shelf_id IS NOT NULL;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

