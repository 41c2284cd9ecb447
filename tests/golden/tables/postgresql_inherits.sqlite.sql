CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE one (
    a INTEGER
);

CREATE TABLE two (
    a INTEGER
);

CREATE TABLE three (
    a INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE three;

DROP TABLE two;

DROP TABLE one;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

