BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE customer (
    id SERIAL NOT NULL, 
    "Code" VARCHAR(8), 
    "since" DATE, 
    PRIMARY KEY (id), 
    CONSTRAINT uq_code UNIQUE ("Code"), 
    CONSTRAINT ck_since CHECK ("since" > '2000-01-01')
);

CREATE TABLE invoice (
    id SERIAL NOT NULL, 
    customer_code VARCHAR(8), 
    net NUMERIC(10, 2), 
    gross NUMERIC(10, 2), 
    PRIMARY KEY (id), 
    CONSTRAINT ck_gross CHECK (gross >= net) DEFERRABLE
);

CREATE TABLE pair (
    a INTEGER, 
    b INTEGER, 
    CONSTRAINT uq_waiting UNIQUE (a, b)
);

CREATE INDEX ix_waiting ON pair (b);

CREATE INDEX IF NOT EXISTS ix_net ON invoice (net DESC, id);

ALTER TABLE invoice ADD CONSTRAINT fk_customer FOREIGN KEY(customer_code) REFERENCES customer ("Code") ON DELETE SET NULL;

CREATE TABLE invoice (
    id SERIAL NOT NULL, 
    customer_code VARCHAR(8), 
    net NUMERIC(10, 2), 
    gross NUMERIC(10, 2), 
    PRIMARY KEY (id), 
    CONSTRAINT ck_gross CHECK (gross >= net) DEFERRABLE
);

ALTER TABLE customer ADD CONSTRAINT uq_code UNIQUE ("Code");

CREATE TABLE customer (
    id SERIAL NOT NULL, 
    "Code" VARCHAR(8), 
    "since" DATE, 
    PRIMARY KEY (id), 
    CONSTRAINT uq_code UNIQUE ("Code"), 
    CONSTRAINT ck_since CHECK ("since" > '2000-01-01')
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

ALTER TABLE invoice DROP CONSTRAINT IF EXISTS fk_customer;

ALTER TABLE customer DROP CONSTRAINT uq_code CASCADE;

DROP INDEX ix_net;

DROP INDEX IF EXISTS ix_elsewhere;

-- invoice: ['id'];

-- customer_code -> Code (fk_customer, SET NULL);

-- pair: [];

-- customer: ['id'];

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

