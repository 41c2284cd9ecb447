BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a

CREATE TABLE settings (
    name VARCHAR(20), 
    value TEXT
);

INSERT INTO settings (name, value) VALUES (0, 180);

INSERT INTO settings (name, value) VALUES (1, 5.5);

INSERT INTO settings (name, value) VALUES (2, true);

INSERT INTO settings (name, value) VALUES (3, '2020-01-02');

INSERT INTO settings (name, value) VALUES (4, '2020-01-02 03:04:05');

INSERT INTO settings (name, value) VALUES (5, 'text');

INSERT INTO settings (name, value) VALUES (6, 1.50);

INSERT INTO settings (name, value) VALUES (7, make_interval(secs=>7200.0));

INSERT INTO alembic_version (version_num) VALUES ('a') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a -> 

DROP TABLE settings;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a';

COMMIT;

