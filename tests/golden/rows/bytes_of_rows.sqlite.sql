CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE files (
    id INTEGER NOT NULL, 
    data BLOB, 
    PRIMARY KEY (id)
);

CREATE TABLE log (
    what TEXT
);

INSERT INTO files (id, data) VALUES (1, X'00FF');

INSERT INTO files (id, data) VALUES (2, X'6162');

INSERT INTO files (id, data) VALUES (3, X'');

INSERT INTO log (what) VALUES ('2 00ff');

INSERT INTO log (what) VALUES ('2 6162');

INSERT INTO log (what) VALUES ('0 ');

INSERT INTO log (what) VALUES ('''abc''');

INSERT INTO log (what) VALUES ('2 00ff');

INSERT INTO log (what) VALUES ('2 6162');

INSERT INTO log (what) VALUES ('0 ');

UPDATE files SET data=X'616201' WHERE files.data = X'00FF';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE log;

DROP TABLE files;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

