BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE one (
    a INTEGER
)
 INHERITS ( "Parent" );

CREATE TABLE two (
    a INTEGER
)
 INHERITS ( parent, Other );

CREATE TABLE three (
    a INTEGER
)
 INHERITS ( "plain" );

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE three;

DROP TABLE two;

DROP TABLE one;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

