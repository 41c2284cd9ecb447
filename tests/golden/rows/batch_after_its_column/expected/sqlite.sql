CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE shelves (
    id INTEGER NOT NULL, 
    name VARCHAR(20) NOT NULL, 
    PRIMARY KEY (id), 
    CONSTRAINT uq_shelves_name UNIQUE (name)
);

CREATE TABLE rooms (
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running upgrade a1 -> a2

ALTER TABLE shelves ADD COLUMN room INTEGER;

CREATE TABLE _alembic_tmp_shelves (
    id INTEGER NOT NULL, 
    name VARCHAR(20) NOT NULL, 
    room INTEGER, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_shelves (id, name, room) SELECT shelves.id, shelves.name, shelves.room 
FROM shelves;

DROP TABLE shelves;

ALTER TABLE _alembic_tmp_shelves RENAME TO shelves;

CREATE TABLE _alembic_tmp_shelves (
    id INTEGER NOT NULL, 
    name VARCHAR(20) NOT NULL, 
    room INTEGER NOT NULL, 
    PRIMARY KEY (id), 
    CONSTRAINT fk_shelves_room FOREIGN KEY(room) REFERENCES rooms (id)
);

INSERT INTO _alembic_tmp_shelves (id, name, room) SELECT shelves.id, shelves.name, shelves.room 
FROM shelves;

DROP TABLE shelves;

ALTER TABLE _alembic_tmp_shelves RENAME TO shelves;

ALTER TABLE shelves ADD COLUMN width INTEGER;

CREATE TABLE _alembic_tmp_shelves (
    id INTEGER NOT NULL, 
    name VARCHAR(20), 
    room INTEGER NOT NULL, 
    width INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT fk_shelves_room FOREIGN KEY(room) REFERENCES rooms (id)
);

INSERT INTO _alembic_tmp_shelves (id, name, room, width) SELECT shelves.id, shelves.name, shelves.room, shelves.width 
FROM shelves;

DROP TABLE shelves;

ALTER TABLE _alembic_tmp_shelves RENAME TO shelves;

ALTER TABLE shelves RENAME TO boards;

CREATE TABLE _alembic_tmp_boards (
    id INTEGER NOT NULL, 
    name VARCHAR(20), 
    room INTEGER NOT NULL, 
    width INTEGER NOT NULL, 
    PRIMARY KEY (id), 
    CONSTRAINT fk_shelves_room FOREIGN KEY(room) REFERENCES rooms (id)
);

INSERT INTO _alembic_tmp_boards (id, name, room, width) SELECT boards.id, boards.name, boards.room, boards.width 
FROM boards;

DROP TABLE boards;

ALTER TABLE _alembic_tmp_boards RENAME TO boards;

UPDATE alembic_version SET version_num='a2' WHERE alembic_version.version_num = 'a1';

-- Running upgrade a2 -> a3

INSERT INTO rooms (id) VALUES (4);

UPDATE alembic_version SET version_num='a3' WHERE alembic_version.version_num = 'a2';

