CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE tenants (
    id INTEGER NOT NULL, 
    name VARCHAR(20), 
    PRIMARY KEY (id), 
    CONSTRAINT uq_tenants_name UNIQUE (name)
);

INSERT INTO tenants (name) VALUES ('Default');

INSERT INTO tenants (name) VALUES ('/srv/shop');

-- no pictures;

CREATE TABLE _alembic_tmp_tenants (
    id INTEGER NOT NULL, 
    name VARCHAR(20), 
    PRIMARY KEY (id), 
    CONSTRAINT uq_tenants_name UNIQUE (name), 
    CONSTRAINT uq_tenants_id UNIQUE (id)
);

INSERT INTO _alembic_tmp_tenants (id, name) SELECT tenants.id, tenants.name 
FROM tenants;

DROP TABLE tenants;

ALTER TABLE _alembic_tmp_tenants RENAME TO tenants;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

