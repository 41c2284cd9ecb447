BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE shelves (
    id SERIAL NOT NULL, 
    name VARCHAR(20) NOT NULL, 
    PRIMARY KEY (id), 
    CONSTRAINT uq_shelves_name UNIQUE (name)
);

CREATE TABLE rooms (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

-- Running upgrade a1 -> a2

ALTER TABLE shelves ADD COLUMN room INTEGER;

ALTER TABLE shelves DROP CONSTRAINT uq_shelves_name;

ALTER TABLE shelves ALTER COLUMN room SET NOT NULL;

ALTER TABLE shelves ADD CONSTRAINT fk_shelves_room FOREIGN KEY(room) REFERENCES rooms (id);

ALTER TABLE shelves ADD COLUMN width INTEGER;

ALTER TABLE shelves ALTER COLUMN name DROP NOT NULL;

ALTER TABLE shelves RENAME TO boards;

ALTER TABLE boards ALTER COLUMN width SET NOT NULL;

UPDATE alembic_version SET version_num='a2' WHERE alembic_version.version_num = 'a1';

-- Running upgrade a2 -> a3

INSERT INTO rooms (id) VALUES (4);

UPDATE alembic_version SET version_num='a3' WHERE alembic_version.version_num = 'a2';

COMMIT;

