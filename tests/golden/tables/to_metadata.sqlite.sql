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
    id INTEGER NOT NULL, 
    unit_code VARCHAR(8), 
    tag_id INTEGER, 
    name VARCHAR(30), 
    PRIMARY KEY (id), 
    FOREIGN KEY(unit_code) REFERENCES unit ("Code"), 
    CONSTRAINT uq_item_name UNIQUE (name), 
    CONSTRAINT ck_name CHECK (name <> '')
);

CREATE INDEX base.ix_base_item_name ON item (name);

CREATE INDEX base.ix_lower ON item (lower(name));

CREATE TABLE other.tag (
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE base.item_copy (
    id INTEGER NOT NULL, 
    unit_code VARCHAR(8), 
    tag_id INTEGER, 
    name VARCHAR(30), 
    PRIMARY KEY (id), 
    FOREIGN KEY(unit_code) REFERENCES unit ("Code"), 
    CONSTRAINT uq_item_name UNIQUE (name), 
    CONSTRAINT ck_name CHECK (name <> '')
);

CREATE INDEX base.ix_base_item_copy_name ON item_copy (name);

CREATE INDEX base.ix_lower ON item_copy (lower(name));

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

CREATE TABLE archive.tag (
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE archive.unit (
    "Code" VARCHAR(8) NOT NULL, 
    PRIMARY KEY ("Code")
);

CREATE TABLE archive.item (
    id INTEGER NOT NULL, 
    unit_code VARCHAR(8), 
    tag_id INTEGER, 
    name VARCHAR(30), 
    PRIMARY KEY (id), 
    CONSTRAINT fk_item_unit_code FOREIGN KEY(unit_code) REFERENCES unit ("Code"), 
    CONSTRAINT uq_item_name UNIQUE (name), 
    CONSTRAINT ck_name CHECK (name <> '')
);

CREATE INDEX archive.ix_name ON item (name);

CREATE INDEX archive.ix_lower ON item (lower(name));

CREATE TABLE other.tag (
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE moved.unit (
    "Code" VARCHAR(8) NOT NULL, 
    PRIMARY KEY ("Code")
);

CREATE TABLE here.item (
    id INTEGER NOT NULL, 
    unit_code VARCHAR(8), 
    tag_id INTEGER, 
    name VARCHAR(30), 
    PRIMARY KEY (id), 
    FOREIGN KEY(unit_code) REFERENCES unit ("Code"), 
    CONSTRAINT uq_item_name UNIQUE (name), 
    CONSTRAINT ck_name CHECK (name <> '')
);

CREATE INDEX here.ix_here_item_name ON item (name);

CREATE INDEX here.ix_lower ON item (lower(name));

CREATE TABLE here.unit (
    "Code" VARCHAR(8) NOT NULL, 
    PRIMARY KEY ("Code")
);

CREATE TABLE other.tag (
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

-- own {'kept': 5} False;

CREATE TABLE own.loose (
    id INTEGER
);

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

