CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE device (
    id INTEGER NOT NULL, 
    depth INTEGER NOT NULL CONSTRAINT device_depth_check CHECK (depth > 0), 
    PRIMARY KEY (id), 
    CONSTRAINT device_depth_key UNIQUE (depth)
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE device;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

