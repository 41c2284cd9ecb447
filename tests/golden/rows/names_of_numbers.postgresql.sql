BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE device (
    id SERIAL NOT NULL, 
    depth INTEGER NOT NULL CONSTRAINT device_depth_check CHECK (depth > 0), 
    PRIMARY KEY (id), 
    CONSTRAINT device_depth_key UNIQUE (depth)
);

ALTER TABLE device DROP CONSTRAINT device_depth_check;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE device;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

