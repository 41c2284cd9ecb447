BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

ALTER TABLE items DROP CONSTRAINT fk_owner;

ALTER TABLE items DROP CONSTRAINT uq_name;

ALTER TABLE items DROP CONSTRAINT positive;

CREATE TABLE _alembic_tmp_items (
    first INTEGER, 
    id SERIAL NOT NULL, 
    name VARCHAR(50) NOT NULL, 
    size INTEGER, 
    note TEXT DEFAULT 'none', 
    owner_id INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT fk_owner FOREIGN KEY(owner_id) REFERENCES owners (id), 
    CONSTRAINT uq_name UNIQUE (name), 
    CONSTRAINT positive CHECK (id > 0)
);

INSERT INTO _alembic_tmp_items (id, name, note, owner_id) SELECT items.id, items.name, items.note, items.owner_id 
FROM items;

DROP TABLE items;

ALTER TABLE _alembic_tmp_items RENAME TO items;

CREATE INDEX ix_note ON items (note);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

