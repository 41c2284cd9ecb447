BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TYPE directions AS ENUM ('ingress', 'egress');

CREATE TABLE quotas (
    id SERIAL NOT NULL, 
    resource VARCHAR(255) DEFAULT 'ONLINE', 
    uuid VARCHAR(36), 
    direction directions, 
    extra TEXT, 
    hard_limit INTEGER DEFAULT '-1', 
    deleted INTEGER, 
    created_at TIMESTAMP WITHOUT TIME ZONE, 
    updated_at TIMESTAMP WITHOUT TIME ZONE, 
    deleted_at TIMESTAMP WITHOUT TIME ZONE, 
    PRIMARY KEY (id)
);

COMMENT ON COLUMN quotas.uuid IS '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}';

CREATE INDEX resource_idx ON quotas (resource);

UPDATE quotas SET updated_at='1970-01-01 00:00:00', deleted=1 WHERE quotas.resource = 'groups';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE quotas;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

