CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE users (
    id INTEGER NOT NULL, 
    name VARCHAR(20), 
    score INTEGER, 
    PRIMARY KEY (id)
);

INSERT INTO users (name, score) VALUES ('ann', 1) RETURNING id;

INSERT INTO users (name, score) VALUES ('bob', 2) RETURNING id;

INSERT INTO users (name, score) VALUES ('cas', 3) RETURNING id;

UPDATE users SET name='bob!' WHERE users.id = 2;

UPDATE users SET name='cas!' WHERE users.id = 3;

DELETE FROM users WHERE users.id = 3;

UPDATE users SET score=(users.score + 1);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE users;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

