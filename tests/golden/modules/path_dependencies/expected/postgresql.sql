BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TYPE order_state AS ENUM ('open', 'paid');

CREATE TABLE orders (
    id SERIAL NOT NULL, 
    total NUMERIC(12, 2) NOT NULL, 
    state order_state, 
    greeting VARCHAR(20) DEFAULT 'hello 3', 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

COMMIT;

