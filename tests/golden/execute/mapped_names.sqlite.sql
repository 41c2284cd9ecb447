CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1b2c3d4e5f6

INSERT INTO shops (shop_id, title) VALUES (1, 'x');

INSERT INTO shops (shop_id, title) VALUES (4, 'x'), (5, 'y');

UPDATE shops SET title=(shops.title || 'b') WHERE shops.title = 'a';

UPDATE shops SET title='x';

INSERT INTO alembic_version (version_num) VALUES ('a1b2c3d4e5f6') RETURNING version_num;

-- Running downgrade a1b2c3d4e5f6 -> 

UPDATE shops SET title='y';

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1b2c3d4e5f6';

