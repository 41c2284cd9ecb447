-- Engine engine1

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a

CREATE TABLE one (
    id INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('a') RETURNING version_num;

-- Engine engine2

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a

CREATE TABLE two (
    id INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('a') RETURNING version_num;

