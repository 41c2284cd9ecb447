CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1b2c3d4e5f6

-- InstrumentedAttribute MappedColumn;

-- MappedSQLExpression;

-- False True;

-- True True;

-- Shop.id name title VARCHAR(5) False True;

-- Shop Mapper[Shop(shops)] True False None;

-- ['id', 'name'] ['id', 'name'];

SELECT branches.id, shops.title 
FROM branches JOIN shops ON shops.id = branches.shop_id ORDER BY shops.title DESC;

UPDATE shops SET title='x' WHERE shops.id IN (1);

DELETE FROM branches WHERE branches.shop_id IS NULL AND branches.id > 3;

ALTER TABLE branches ADD COLUMN title VARCHAR(5);

INSERT INTO alembic_version (version_num) VALUES ('a1b2c3d4e5f6') RETURNING version_num;

-- Running downgrade a1b2c3d4e5f6 -> 

ALTER TABLE branches DROP COLUMN title;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1b2c3d4e5f6';

