BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE tenants (
    id SERIAL NOT NULL, 
    name VARCHAR(20), 
    PRIMARY KEY (id), 
    CONSTRAINT uq_tenants_name UNIQUE (name)
);

INSERT INTO tenants (name) VALUES ('Default');

INSERT INTO tenants (name) VALUES ('/srv/shop');

-- no pictures;

ALTER TABLE tenants ADD CONSTRAINT uq_tenants_id UNIQUE (id);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

