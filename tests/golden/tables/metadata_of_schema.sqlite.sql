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

CREATE INDEX shop.ix_shop_goods_name ON goods (name);

DROP INDEX shop.ix_shop_goods_name;

CREATE TABLE shop.later (
    id INTEGER NOT NULL, 
    e VARCHAR(1), 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

