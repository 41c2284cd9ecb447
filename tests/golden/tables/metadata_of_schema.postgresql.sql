BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE shop.goods (
    id VARCHAR(5) NOT NULL, 
    name VARCHAR, 
    PRIMARY KEY (id)
);

CREATE INDEX ix_shop_goods_name ON shop.goods (name);

DROP INDEX shop.ix_shop_goods_name;

CREATE TYPE e AS ENUM ('x');

CREATE SEQUENCE later_id;

CREATE TABLE shop.later (
    id INTEGER NOT NULL, 
    e e, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

