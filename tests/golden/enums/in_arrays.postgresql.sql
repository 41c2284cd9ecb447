BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TYPE e1 AS ENUM ('x', 'y');

CREATE TYPE e2 AS ENUM ('x');

CREATE TYPE e4 AS ENUM ('z');

CREATE TABLE t (
    a e1[], 
    b e2[][], 
    c VARCHAR(1)[], 
    d e4[], 
    e e5[]
);

ALTER TABLE t ADD COLUMN f e6[];

CREATE TABLE _alembic_tmp_t (
    id SERIAL NOT NULL, 
    g TEXT[], 
    h TEXT, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t (id, g, h) SELECT t.id, t.g, CAST(t.h AS TEXT) AS h 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

ALTER TABLE t DROP COLUMN f;

DROP TABLE t;

DROP TYPE e1;

DROP TYPE e2;

DROP TYPE e4;

DROP TYPE e5;

DROP TYPE e6;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

