BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE tree (
    id SERIAL NOT NULL, 
    CONSTRAINT tree_key PRIMARY KEY (id)
);

CREATE TABLE leaf (
    id SERIAL NOT NULL, 
    name VARCHAR(5), 
    tree_id INTEGER, 
    CONSTRAINT leaf_key PRIMARY KEY (id), 
    CONSTRAINT leaf_name_unique UNIQUE (name), 
    CONSTRAINT leaf_to_tree FOREIGN KEY(tree_id) REFERENCES tree (id)
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE leaf;

DROP TABLE tree;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

