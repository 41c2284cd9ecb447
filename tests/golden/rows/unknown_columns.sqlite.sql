CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE kinds (
    id INTEGER NOT NULL, 
    name VARCHAR(20), 
    PRIMARY KEY (id)
);

CREATE TABLE permissions (
    kind_id INTEGER NOT NULL, 
    "key" TEXT NOT NULL, 
    made DATETIME, 
    note TEXT
);

INSERT INTO kinds (id, name) VALUES (1, 'email'), (2, 'sms'), (3, 'letter');

INSERT INTO permissions (kind_id, key, made, note) SELECT id, hex(randomblob(16)), CURRENT_TIMESTAMP, name FROM kinds;

UPDATE permissions SET note = CURRENT_TIMESTAMP WHERE kind_id = 3;

INSERT INTO kinds (id, name) VALUES (11, 'email');

INSERT INTO kinds (id, name) VALUES (12, 'sms');

DELETE FROM permissions WHERE kind_id = 3;

UPDATE permissions SET made = NULL;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE permissions;

DROP TABLE kinds;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

