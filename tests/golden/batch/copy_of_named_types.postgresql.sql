BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

ALTER TABLE town DROP CONSTRAINT ck_name;

CREATE TABLE _alembic_tmp_town (
    id SERIAL NOT NULL, 
    name VARCHAR(9), 
    PRIMARY KEY (id), 
    CONSTRAINT ck_name CHECK (name <> '')
);

INSERT INTO _alembic_tmp_town (id, name) SELECT town.id, town.name 
FROM town;

DROP TABLE town;

ALTER TABLE _alembic_tmp_town RENAME TO town;

ALTER TABLE town DROP CONSTRAINT ck_name;

ALTER TABLE town DROP CONSTRAINT ck_other;

CREATE TABLE _alembic_tmp_town (
    id SERIAL NOT NULL, 
    name VARCHAR(9), 
    kind VARCHAR(1), 
    PRIMARY KEY (id), 
    CHECK (kind IN ('a', 'b')), 
    CONSTRAINT ck_name CHECK (name <> ''), 
    CONSTRAINT ck_other CHECK (big IN (0, 1)), 
    CHECK (kind IN ('a', 'b'))
);

INSERT INTO _alembic_tmp_town (id, name) SELECT town.id, town.name 
FROM town;

DROP TABLE town;

ALTER TABLE _alembic_tmp_town RENAME TO town;

ALTER TABLE town DROP CONSTRAINT ck_name;

ALTER TABLE town DROP CONSTRAINT ck_other;

CREATE TABLE _alembic_tmp_town (
    id SERIAL NOT NULL, 
    name VARCHAR(9), 
    big INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT ck_name CHECK (name <> ''), 
    CONSTRAINT ck_other CHECK (big IN (0, 1))
);

INSERT INTO _alembic_tmp_town (id, name, big) SELECT town.id, town.name, CAST(town.big AS INTEGER) AS big 
FROM town;

DROP TABLE town;

ALTER TABLE _alembic_tmp_town RENAME TO town;

ALTER TABLE town DROP CONSTRAINT ck_name;

ALTER TABLE town DROP CONSTRAINT ck_other;

CREATE TABLE _alembic_tmp_town (
    id INTEGER NOT NULL, 
    name VARCHAR(9) NOT NULL, 
    big INTEGER, 
    CONSTRAINT pk_new PRIMARY KEY (name), 
    CONSTRAINT ck_name CHECK (name <> ''), 
    CONSTRAINT ck_other CHECK (big IN (0, 1))
);

INSERT INTO _alembic_tmp_town (id, name, big) SELECT town.id, town.name, CAST(town.big AS INTEGER) AS big 
FROM town;

DROP TABLE town;

ALTER TABLE _alembic_tmp_town RENAME TO town;

ALTER TABLE town DROP CONSTRAINT ck_name;

ALTER TABLE town DROP CONSTRAINT ck_other;

CREATE TABLE _alembic_tmp_town (
    id SERIAL NOT NULL, 
    name VARCHAR(9), 
    big BOOLEAN, 
    more TEXT, 
    PRIMARY KEY (id), 
    CONSTRAINT uq UNIQUE (name), 
    CONSTRAINT ck_name CHECK (name <> ''), 
    CONSTRAINT ck_other CHECK (big IN (0, 1))
);

CREATE INDEX by_name ON _alembic_tmp_town (name);

INSERT INTO _alembic_tmp_town (id, name, big) SELECT town.id, town.name, town.big 
FROM town;

DROP TABLE town;

ALTER TABLE _alembic_tmp_town RENAME TO town;

COMMENT ON TABLE town IS 'a town';

COMMENT ON TABLE town IS NULL;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

