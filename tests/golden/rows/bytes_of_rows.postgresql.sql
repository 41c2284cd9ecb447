BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE files (
    id SERIAL NOT NULL, 
    data BYTEA, 
    PRIMARY KEY (id)
);

CREATE TABLE log (
    what TEXT
);

INSERT INTO files (id, data) VALUES (1, decode('00ff', 'hex'));

INSERT INTO files (id, data) VALUES (2, decode('6162', 'hex'));

INSERT INTO files (id, data) VALUES (3, decode('', 'hex'));

INSERT INTO log (what) VALUES ('2 00ff');

INSERT INTO log (what) VALUES ('2 6162');

INSERT INTO log (what) VALUES ('0 ');

UPDATE files SET data=decode('616201', 'hex') WHERE files.data = decode('00ff', 'hex');

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE log;

DROP TABLE files;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

