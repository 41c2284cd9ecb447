BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE customers (
    id SERIAL NOT NULL, 
    name VARCHAR(40) NOT NULL, 
    email VARCHAR(80), 
    tags TEXT[], 
    profile JSONB DEFAULT '{}', 
    address INET, 
    PRIMARY KEY (id), 
    UNIQUE (email)
);

CREATE TYPE order_status AS ENUM ('new', 'paid');

CREATE TABLE orders (
    id SERIAL NOT NULL, 
    customer_id INTEGER, 
    status order_status, 
    total NUMERIC(10, 2) DEFAULT '0' NOT NULL, 
    PRIMARY KEY (id), 
    CONSTRAINT ck_total CHECK (total >= 0), 
    FOREIGN KEY(customer_id) REFERENCES customers (id)
);

CREATE INDEX ix_orders_total ON orders (total);

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

-- Running upgrade 0001 -> 0002

ALTER TABLE customers ALTER COLUMN name TYPE VARCHAR(200);

ALTER TABLE customers ALTER COLUMN name DROP NOT NULL;

ALTER TABLE customers DROP CONSTRAINT customers_email_key;

ALTER TABLE orders ADD COLUMN note TEXT DEFAULT '' NOT NULL;

ALTER TABLE orders ADD CONSTRAINT fk_customer FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;

ALTER TABLE orders ADD CONSTRAINT ck_status CHECK (status <> '');

UPDATE orders SET note = 'seen';

ALTER TABLE orders DROP CONSTRAINT ck_total;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

ALTER TABLE customers ADD COLUMN age INTEGER;

ALTER TABLE customers RENAME name TO full_name;

ALTER TABLE customers ADD COLUMN since TIMESTAMP WITHOUT TIME ZONE DEFAULT now();

ALTER TABLE orders DROP COLUMN total;

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

COMMIT;

BEGIN;

-- Running downgrade 0003 -> 0002

ALTER TABLE orders ADD COLUMN total NUMERIC(10, 2) DEFAULT '0' NOT NULL;

CREATE INDEX ix_orders_total ON orders (total);

ALTER TABLE customers DROP COLUMN since;

ALTER TABLE customers RENAME full_name TO name;

ALTER TABLE customers DROP COLUMN age;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0003';

-- Running downgrade 0002 -> 0001

ALTER TABLE orders ADD CONSTRAINT ck_total CHECK (total >= 0);

ALTER TABLE orders DROP CONSTRAINT ck_status;

ALTER TABLE orders ADD FOREIGN KEY(customer_id) REFERENCES customers (id);

ALTER TABLE orders DROP CONSTRAINT fk_customer;

ALTER TABLE orders DROP COLUMN note;

ALTER TABLE customers ADD UNIQUE (email);

ALTER TABLE customers ALTER COLUMN name TYPE VARCHAR(40);

ALTER TABLE customers ALTER COLUMN name SET NOT NULL;

UPDATE alembic_version SET version_num='0001' WHERE alembic_version.version_num = '0002';

-- Running downgrade 0001 -> 

DROP TABLE orders;

DROP TABLE customers;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

COMMIT;

