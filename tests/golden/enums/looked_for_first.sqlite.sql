CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE word (
    id INTEGER NOT NULL, 
    kind VARCHAR(3), 
    PRIMARY KEY (id)
);

DROP TYPE kind_of_word;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE word;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

