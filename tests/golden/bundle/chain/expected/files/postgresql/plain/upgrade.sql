BEGIN;

-- Running upgrade a1 -> b1

CREATE TYPE order_state AS ENUM ('open', 'paid');

CREATE TABLE orders (
    id SERIAL NOT NULL, 
    shop_id INTEGER, 
    state order_state NOT NULL, 
    total NUMERIC(10, 2) DEFAULT '0', 
    PRIMARY KEY (id), 
    CONSTRAINT fk_orders_shop FOREIGN KEY(shop_id) REFERENCES shops (id)
);

DROP INDEX ix_shops_name;

CREATE UNIQUE INDEX ix_shops_name ON shops (name, id);

ALTER TABLE shops DROP COLUMN note;

UPDATE alembic_version SET version_num='b1' WHERE alembic_version.version_num = 'a1';

COMMIT;

