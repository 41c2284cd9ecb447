CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE quotas (
    id INTEGER NOT NULL, 
    resource VARCHAR(255) DEFAULT 'ONLINE', 
    uuid VARCHAR(36), 
    direction VARCHAR(7), 
    extra TEXT, 
    hard_limit INTEGER DEFAULT '-1', 
    deleted INTEGER, 
    created_at DATETIME, 
    updated_at DATETIME, 
    deleted_at DATETIME, 
    PRIMARY KEY (id)
);

CREATE INDEX resource_idx ON quotas (resource);

UPDATE quotas SET updated_at='1970-01-01 00:00:00.000000', deleted=1 WHERE quotas.resource = 'groups';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE quotas;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

