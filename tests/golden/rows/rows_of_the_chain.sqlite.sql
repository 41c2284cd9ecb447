CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE roles (
    id INTEGER NOT NULL, 
    name VARCHAR(20) NOT NULL, 
    level INTEGER DEFAULT '1' NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE users (
    id INTEGER NOT NULL, 
    role_id INTEGER, 
    PRIMARY KEY (id)
);

INSERT INTO roles (name) VALUES ('admin');

INSERT INTO roles (name) VALUES ('editor');

INSERT INTO roles (name, level) VALUES ('reader', 3);

INSERT INTO roles (name) SELECT name || '2' FROM roles WHERE level = 1;

UPDATE roles SET level = level + 1 WHERE name LIKE 'admin%';

DELETE FROM roles WHERE name = 'editor2';

INSERT INTO users (id, role_id) VALUES (21, 1);

INSERT INTO users (id, role_id) VALUES (12, 2);

INSERT INTO users (id, role_id) VALUES (33, 3);

INSERT INTO users (id, role_id) VALUES (24, 4);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE users;

DROP TABLE roles;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

