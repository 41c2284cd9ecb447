CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE shelves (
    id INTEGER NOT NULL, 
    name VARCHAR, 
    made DATETIME, 
    PRIMARY KEY (id)
);

INSERT INTO shelves (name) VALUES ('upper');

INSERT INTO shelves (name) VALUES ('lower');

INSERT INTO shelves (name, made) VALUES ('middle', CURRENT_TIMESTAMP), (lower('X'), CURRENT_DATE);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE shelves;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

