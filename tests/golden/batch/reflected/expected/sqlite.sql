CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE parent (id INTEGER PRIMARY KEY);

CREATE TABLE item (id INTEGER PRIMARY KEY, name VARCHAR(20) DEFAULT 'x' NOT NULL, parent_id INTEGER REFERENCES parent (id), size INTEGER, CONSTRAINT ck_size CHECK (size > 0), CONSTRAINT uq_name UNIQUE (name));

CREATE INDEX ix_item_size ON item (size);

CREATE UNIQUE INDEX ix_item_part ON item (name, size) WHERE size > 1;

CREATE TABLE _alembic_tmp_item (
    id INTEGER, 
    name VARCHAR(20) DEFAULT 'x' NOT NULL, 
    parent_id INTEGER, 
    weight INTEGER, 
    colour VARCHAR(10), 
    PRIMARY KEY (id), 
    CONSTRAINT ck_size CHECK (weight > 0), 
    CONSTRAINT uq_name UNIQUE (name), 
    FOREIGN KEY(parent_id) REFERENCES parent (id)
);

INSERT INTO _alembic_tmp_item (id, name, parent_id, weight) SELECT item.id, item.name, item.parent_id, item.size 
FROM item;

DROP TABLE item;

ALTER TABLE _alembic_tmp_item RENAME TO item;

CREATE INDEX ix_item_size ON item (weight);

CREATE UNIQUE INDEX ix_item_part ON item (name, weight) WHERE weight > 1;

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

