BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TYPE severity AS ENUM ('LOW', 'HIGH');

CREATE TABLE tenant (
    name VARCHAR(40) NOT NULL, 
    id VARCHAR NOT NULL, 
    PRIMARY KEY (id)
);

CREATE INDEX ix_tenant_name ON tenant (name);

CREATE TABLE alert (
    name VARCHAR(40) NOT NULL, 
    id UUID NOT NULL, 
    tenant_id VARCHAR NOT NULL, 
    severity severity NOT NULL, 
    seen_at TIMESTAMP WITHOUT TIME ZONE, 
    count INTEGER DEFAULT 0 NOT NULL, 
    extra JSON, 
    PRIMARY KEY (id), 
    UNIQUE (name, tenant_id), 
    FOREIGN KEY(tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);

CREATE INDEX ix_alert_name ON alert (name);

INSERT INTO tenant (name, id) VALUES ('first', 't');

UPDATE alert SET name='first' WHERE alert.tenant_id = 't';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE alert;

DROP TABLE tenant;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

