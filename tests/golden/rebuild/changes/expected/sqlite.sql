CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE customers (
    id INTEGER NOT NULL, 
    name VARCHAR(40) NOT NULL, 
    email VARCHAR(80), 
    tags JSON, 
    profile JSON DEFAULT '{}', 
    address VARCHAR(43), 
    PRIMARY KEY (id), 
    UNIQUE (email)
);

CREATE TABLE orders (
    id INTEGER NOT NULL, 
    customer_id INTEGER, 
    status VARCHAR(4), 
    total NUMERIC(10, 2) DEFAULT '0' NOT NULL, 
    PRIMARY KEY (id), 
    CONSTRAINT ck_total CHECK (total >= 0), 
    FOREIGN KEY(customer_id) REFERENCES customers (id)
);

CREATE INDEX ix_orders_total ON orders (total);

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

-- Running upgrade 0001 -> 0002

DROP TABLE IF EXISTS _alembic_tmp_customers;

CREATE TABLE _alembic_tmp_customers (
    id INTEGER NOT NULL, 
    name VARCHAR(200), 
    email VARCHAR(80), 
    tags JSON, 
    profile JSON DEFAULT '{}', 
    address VARCHAR(43), 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_customers (id, name, email, tags, profile, address) SELECT customers.id, customers.name, customers.email, customers.tags, customers.profile, customers.address 
FROM customers;

DROP TABLE customers;

ALTER TABLE _alembic_tmp_customers RENAME TO customers;

DROP TABLE IF EXISTS _alembic_tmp_orders;

CREATE TABLE _alembic_tmp_orders (
    id INTEGER NOT NULL, 
    customer_id INTEGER, 
    status VARCHAR(4), 
    total NUMERIC(10, 2) DEFAULT '0' NOT NULL, 
    note TEXT DEFAULT '' NOT NULL, 
    PRIMARY KEY (id), 
    CONSTRAINT ck_total CHECK (total >= 0), 
    CONSTRAINT fk_customer FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE, 
    CONSTRAINT ck_status CHECK (status <> '')
);

INSERT INTO _alembic_tmp_orders (id, customer_id, status, total) SELECT orders.id, orders.customer_id, orders.status, orders.total 
FROM orders;

DROP TABLE orders;

ALTER TABLE _alembic_tmp_orders RENAME TO orders;

CREATE INDEX ix_orders_total ON orders (total);

UPDATE orders SET note = 'seen';

DROP TABLE IF EXISTS _alembic_tmp_orders;

CREATE TABLE _alembic_tmp_orders (
    id INTEGER NOT NULL, 
    customer_id INTEGER, 
    status VARCHAR(4), 
    total NUMERIC(10, 2) DEFAULT '0' NOT NULL, 
    note TEXT DEFAULT '' NOT NULL, 
    PRIMARY KEY (id), 
    CONSTRAINT fk_customer FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE, 
    CONSTRAINT ck_status CHECK (status <> '')
);

INSERT INTO _alembic_tmp_orders (id, customer_id, status, total, note) SELECT orders.id, orders.customer_id, orders.status, orders.total, orders.note 
FROM orders;

DROP TABLE orders;

ALTER TABLE _alembic_tmp_orders RENAME TO orders;

CREATE INDEX ix_orders_total ON orders (total);

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

ALTER TABLE customers RENAME COLUMN name TO full_name;

DROP TABLE IF EXISTS _alembic_tmp_customers;

CREATE TABLE _alembic_tmp_customers (
    id INTEGER NOT NULL, 
    full_name VARCHAR(200), 
    email VARCHAR(80), 
    tags JSON, 
    profile JSON DEFAULT '{}', 
    address VARCHAR(43), 
    age INTEGER, 
    since DATETIME DEFAULT CURRENT_TIMESTAMP, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_customers (id, full_name, email, tags, profile, address) SELECT customers.id, customers.full_name, customers.email, customers.tags, customers.profile, customers.address 
FROM customers;

DROP TABLE customers;

ALTER TABLE _alembic_tmp_customers RENAME TO customers;

DROP TABLE IF EXISTS _alembic_tmp_orders;

CREATE TABLE _alembic_tmp_orders (
    id INTEGER NOT NULL, 
    customer_id INTEGER, 
    status VARCHAR(4), 
    note TEXT DEFAULT '' NOT NULL, 
    PRIMARY KEY (id), 
    CONSTRAINT fk_customer FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE, 
    CONSTRAINT ck_status CHECK (status <> '')
);

INSERT INTO _alembic_tmp_orders (id, customer_id, status, note) SELECT orders.id, orders.customer_id, orders.status, orders.note 
FROM orders;

DROP TABLE orders;

ALTER TABLE _alembic_tmp_orders RENAME TO orders;

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

-- Running downgrade 0003 -> 0002

ALTER TABLE orders ADD COLUMN total NUMERIC(10, 2) DEFAULT '0' NOT NULL;

CREATE INDEX ix_orders_total ON orders (total);

ALTER TABLE customers DROP COLUMN since;

ALTER TABLE customers RENAME COLUMN full_name TO name;

ALTER TABLE customers DROP COLUMN age;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0003';

-- Running downgrade 0002 -> 0001

DROP TABLE IF EXISTS _alembic_tmp_orders;

CREATE TABLE _alembic_tmp_orders (
    id INTEGER NOT NULL, 
    customer_id INTEGER, 
    status VARCHAR(4), 
    total NUMERIC(10, 2) DEFAULT '0' NOT NULL, 
    PRIMARY KEY (id), 
    CONSTRAINT ck_total CHECK (total >= 0), 
    FOREIGN KEY(customer_id) REFERENCES customers (id)
);

INSERT INTO _alembic_tmp_orders (id, customer_id, status, total) SELECT orders.id, orders.customer_id, orders.status, orders.total 
FROM orders;

DROP TABLE orders;

ALTER TABLE _alembic_tmp_orders RENAME TO orders;

CREATE INDEX ix_orders_total ON orders (total);

DROP TABLE IF EXISTS _alembic_tmp_customers;

CREATE TABLE _alembic_tmp_customers (
    id INTEGER NOT NULL, 
    name VARCHAR(40) NOT NULL, 
    email VARCHAR(80), 
    tags JSON, 
    profile JSON DEFAULT '{}', 
    address VARCHAR(43), 
    PRIMARY KEY (id), 
    UNIQUE (email)
);

INSERT INTO _alembic_tmp_customers (id, name, email, tags, profile, address) SELECT customers.id, customers.name, customers.email, customers.tags, customers.profile, customers.address 
FROM customers;

DROP TABLE customers;

ALTER TABLE _alembic_tmp_customers RENAME TO customers;

UPDATE alembic_version SET version_num='0001' WHERE alembic_version.version_num = '0002';

-- Running downgrade 0001 -> 

DROP TABLE orders;

DROP TABLE customers;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

