CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE shops (
    id INTEGER NOT NULL, 
    name VARCHAR(20) NOT NULL, 
    note TEXT, 
    PRIMARY KEY (id)
);

CREATE INDEX ix_shops_name ON shops (name);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running upgrade a1 -> b1

CREATE TABLE orders (
    id INTEGER NOT NULL, 
    shop_id INTEGER, 
    state VARCHAR(4) NOT NULL, 
    total NUMERIC(10, 2) DEFAULT '0', 
    PRIMARY KEY (id), 
    CONSTRAINT fk_orders_shop FOREIGN KEY(shop_id) REFERENCES shops (id)
);

DROP INDEX ix_shops_name;

CREATE UNIQUE INDEX ix_shops_name ON shops (name, id);

ALTER TABLE shops DROP COLUMN note;

UPDATE alembic_version SET version_num='b1' WHERE alembic_version.version_num = 'a1';

