BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE parent (
    id SERIAL NOT NULL, 
    code VARCHAR(8), 
    PRIMARY KEY (id), 
    UNIQUE (code)
);

CREATE TABLE child (
    parent_id INTEGER, 
    code VARCHAR(8), 
    FOREIGN KEY(parent_id) REFERENCES parent (id), 
    FOREIGN KEY(code) REFERENCES parent (code)
);

CREATE TABLE other (
    code VARCHAR(8), 
    FOREIGN KEY(code) REFERENCES parent (code)
);

CREATE TABLE _alembic_tmp_parent (
    id SERIAL NOT NULL, 
    short VARCHAR(8), 
    more INTEGER, 
    PRIMARY KEY (id), 
    UNIQUE (short)
);

INSERT INTO _alembic_tmp_parent (id, short) SELECT parent.id, parent.code 
FROM parent;

DROP TABLE parent;

ALTER TABLE _alembic_tmp_parent RENAME TO parent;

CREATE TABLE _alembic_tmp_parent (
    id SERIAL NOT NULL, 
    short VARCHAR(8), 
    PRIMARY KEY (id), 
    UNIQUE (short)
);

INSERT INTO _alembic_tmp_parent (id, short) SELECT parent.id, parent.short 
FROM parent;

DROP TABLE parent;

ALTER TABLE _alembic_tmp_parent RENAME TO parent;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE other;

DROP TABLE child;

DROP TABLE parent;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

