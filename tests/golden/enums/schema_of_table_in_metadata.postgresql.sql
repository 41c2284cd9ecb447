BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TYPE kind AS ENUM ('x');

CREATE TYPE s.kind AS ENUM ('y');

CREATE TABLE t (
    a kind
);

CREATE TABLE s.u (
    a s.kind
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DROP TABLE d.t;

DROP TYPE d.kind;

DROP TYPE kept;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

