BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE base.unit (
    "Code" VARCHAR(8) NOT NULL, 
    PRIMARY KEY ("Code")
);

CREATE TABLE base.item (
    id SERIAL NOT NULL, 
    unit_code VARCHAR(8), 
    tag_id INTEGER, 
    name VARCHAR(30), 
    PRIMARY KEY (id), 
    FOREIGN KEY(unit_code) REFERENCES base.unit ("Code"), 
    CONSTRAINT fk_tag FOREIGN KEY(tag_id) REFERENCES other.tag (id), 
    CONSTRAINT uq_item_name UNIQUE (name), 
    CONSTRAINT ck_name CHECK (name <> '')
);

CREATE INDEX ix_base_item_name ON base.item (name);

CREATE INDEX ix_lower ON base.item (lower(name));

CREATE TABLE other.tag (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE base.item_copy (
    id SERIAL NOT NULL, 
    unit_code VARCHAR(8), 
    tag_id INTEGER, 
    name VARCHAR(30), 
    PRIMARY KEY (id), 
    FOREIGN KEY(unit_code) REFERENCES base.unit ("Code"), 
    CONSTRAINT fk_tag FOREIGN KEY(tag_id) REFERENCES other.tag (id), 
    CONSTRAINT uq_item_name UNIQUE (name), 
    CONSTRAINT ck_name CHECK (name <> '')
);

CREATE INDEX ix_base_item_copy_name ON base.item_copy (name);

CREATE INDEX ix_lower ON base.item_copy (lower(name));

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

CREATE TABLE archive.tag (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE archive.unit (
    "Code" VARCHAR(8) NOT NULL, 
    PRIMARY KEY ("Code")
);

CREATE TABLE archive.item (
    id SERIAL NOT NULL, 
    unit_code VARCHAR(8), 
    tag_id INTEGER, 
    name VARCHAR(30), 
    PRIMARY KEY (id), 
    CONSTRAINT fk_item_unit_code FOREIGN KEY(unit_code) REFERENCES archive.unit ("Code"), 
    CONSTRAINT fk_tag FOREIGN KEY(tag_id) REFERENCES other.tag (id), 
    CONSTRAINT uq_item_name UNIQUE (name), 
    CONSTRAINT ck_name CHECK (name <> '')
);

CREATE INDEX ix_name ON archive.item (name);

CREATE INDEX ix_lower ON archive.item (lower(name));

CREATE TABLE other.tag (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE moved.unit (
    "Code" VARCHAR(8) NOT NULL, 
    PRIMARY KEY ("Code")
);

CREATE TABLE here.item (
    id SERIAL NOT NULL, 
    unit_code VARCHAR(8), 
    tag_id INTEGER, 
    name VARCHAR(30), 
    PRIMARY KEY (id), 
    FOREIGN KEY(unit_code) REFERENCES here.unit ("Code"), 
    CONSTRAINT fk_tag FOREIGN KEY(tag_id) REFERENCES other.tag (id), 
    CONSTRAINT uq_item_name UNIQUE (name), 
    CONSTRAINT ck_name CHECK (name <> '')
);

CREATE INDEX ix_here_item_name ON here.item (name);

CREATE INDEX ix_lower ON here.item (lower(name));

CREATE TABLE here.unit (
    "Code" VARCHAR(8) NOT NULL, 
    PRIMARY KEY ("Code")
);

CREATE TABLE other.tag (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

-- own {'kept': 5} False;

CREATE TABLE own.loose (
    id INTEGER
);

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

