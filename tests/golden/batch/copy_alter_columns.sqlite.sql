CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE _alembic_tmp_items (
    id INTEGER NOT NULL, 
    title TEXT, 
    note TEXT, 
    PRIMARY KEY (id), 
    CONSTRAINT uq_name UNIQUE (title), 
    CONSTRAINT positive CHECK (id > 0)
);

INSERT INTO _alembic_tmp_items (id, title, note) SELECT items.id, items.name, items.note 
FROM items;

DROP TABLE items;

ALTER TABLE _alembic_tmp_items RENAME TO items;

CREATE INDEX ix_note ON items (note);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

