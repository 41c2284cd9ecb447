CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

INSERT INTO notes (id, plain, strict, binary, either) VALUES (1, 'null', 'null', 'null', 'null');

INSERT INTO notes (id, plain, strict, binary, either) VALUES (2, NULL, NULL, NULL, NULL);

INSERT INTO notes (id, plain, strict, binary, either) VALUES (3, NULL, NULL, NULL, NULL);

INSERT INTO notes (id, plain, strict, binary, either) VALUES (4, '[null, 1]', '{"a": null}', 'null', '{}');

UPDATE notes SET plain='null', strict='null', binary='null';

UPDATE notes SET plain=NULL, strict=NULL, binary=NULL, either=NULL;

UPDATE notes SET plain=NULL, strict=NULL, binary=NULL;

INSERT INTO notes (id, plain, strict, name) VALUES (5, 'null', 'null', NULL);

UPDATE notes SET id=6 WHERE notes.plain = 'null';

UPDATE notes SET id=7 WHERE notes.plain IS NULL;

UPDATE notes SET id=8 WHERE notes.plain IS NULL;

UPDATE notes SET id=9 WHERE notes.strict != 'null';

UPDATE notes SET id=10 WHERE CAST(notes.plain AS VARCHAR) = 'null';

DELETE FROM notes WHERE notes.plain = CAST('null' AS JSON);

UPDATE notes SET plain = 'null';

UPDATE notes SET plain = NULL;

UPDATE notes SET plain = NULL;

CREATE TABLE docs (
    j JSON DEFAULT 'null'
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE docs;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

