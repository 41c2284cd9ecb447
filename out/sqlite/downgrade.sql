-- Running downgrade 7be31d5f08ac -> 90c2be61d3fa

DROP VIEW product_ratings;

DROP TRIGGER trim_reviews;

UPDATE alembic_version SET version_num='90c2be61d3fa' WHERE alembic_version.version_num = '7be31d5f08ac';

-- Running downgrade 90c2be61d3fa -> 4d1f0c7a92be

ALTER TABLE reviews DROP COLUMN stars;

UPDATE alembic_version SET version_num='4d1f0c7a92be' WHERE alembic_version.version_num = '90c2be61d3fa';

-- Running downgrade 4d1f0c7a92be -> ed7029b4c61f

DROP INDEX ix_reviews_user_id;

DROP TABLE reviews;

UPDATE alembic_version SET version_num='ed7029b4c61f' WHERE alembic_version.version_num = '4d1f0c7a92be';

-- Running downgrade ed7029b4c61f -> 6a15c8e3f9d0

DROP INDEX ix_products_words;

UPDATE alembic_version SET version_num='6a15c8e3f9d0' WHERE alembic_version.version_num = 'ed7029b4c61f';

-- Running downgrade 6a15c8e3f9d0 -> b93d41f7e05a

ALTER TABLE orders DROP COLUMN payment_method;

UPDATE alembic_version SET version_num='b93d41f7e05a' WHERE alembic_version.version_num = '6a15c8e3f9d0';

-- Running downgrade b93d41f7e05a -> 02be5f8c71d4

CREATE TABLE _alembic_tmp_products (
    id INTEGER NOT NULL, 
    name VARCHAR(255) NOT NULL, 
    description VARCHAR(1000), 
    price NUMERIC(10, 2) NOT NULL, 
    quantity INTEGER DEFAULT '0' NOT NULL, 
    CONSTRAINT pk_products PRIMARY KEY (id), 
    CONSTRAINT ck_products_price_not_negative CHECK (price >= 0), 
    CONSTRAINT ck_products_quantity_not_negative CHECK (quantity >= 0)
);

INSERT INTO _alembic_tmp_products (id, name, description, price, quantity) SELECT products.id, products.name, products.description, products.price, products.quantity 
FROM products;

DROP TABLE products;

ALTER TABLE _alembic_tmp_products RENAME TO products;

UPDATE alembic_version SET version_num='02be5f8c71d4' WHERE alembic_version.version_num = 'b93d41f7e05a';

-- Running downgrade 02be5f8c71d4 -> f47c0d9e62ab

ALTER TABLE users ADD COLUMN is_active BOOLEAN DEFAULT 1 NOT NULL;

UPDATE users SET is_active=0 WHERE users.status != 'active';

ALTER TABLE users DROP COLUMN status;

UPDATE alembic_version SET version_num='f47c0d9e62ab' WHERE alembic_version.version_num = '02be5f8c71d4';

-- Running downgrade f47c0d9e62ab -> a06c94e7d185, 86f0ba4e1d73

INSERT INTO alembic_version (version_num) VALUES ('a06c94e7d185') RETURNING version_num;

UPDATE alembic_version SET version_num='86f0ba4e1d73' WHERE alembic_version.version_num = 'f47c0d9e62ab';

-- Running downgrade a06c94e7d185 -> 19ad57c0f36e

DROP INDEX ix_orders_pending;

DROP INDEX ix_orders_user_id_ordered_at;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a06c94e7d185';

-- Running downgrade 86f0ba4e1d73 -> d2947f1b60ce

CREATE TABLE _alembic_tmp_todos (
    id INTEGER NOT NULL, 
    title VARCHAR NOT NULL, 
    description VARCHAR, 
    state_id INTEGER, 
    CONSTRAINT pk_todos PRIMARY KEY (id), 
    CONSTRAINT fk_todos_state_id_states FOREIGN KEY(state_id) REFERENCES states (id)
);

INSERT INTO _alembic_tmp_todos (id, title, description, state_id) SELECT todos.id, todos.title, todos.description, todos.state_id 
FROM todos;

DROP TABLE todos;

ALTER TABLE _alembic_tmp_todos RENAME TO todos;

INSERT INTO alembic_version (version_num) VALUES ('19ad57c0f36e') RETURNING version_num;

UPDATE alembic_version SET version_num='d2947f1b60ce' WHERE alembic_version.version_num = '86f0ba4e1d73';

-- Running downgrade d2947f1b60ce -> 5be3d208a97f

ALTER TABLE todos ADD COLUMN status VARCHAR DEFAULT 'New' NOT NULL;

UPDATE todos SET status=(SELECT states.name 
FROM states 
WHERE states.id = todos.state_id) WHERE todos.state_id IS NOT NULL;

CREATE TABLE _alembic_tmp_todos (
    id INTEGER NOT NULL, 
    title VARCHAR NOT NULL, 
    description VARCHAR, 
    status VARCHAR NOT NULL, 
    CONSTRAINT pk_todos PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_todos (id, title, description, status) SELECT todos.id, todos.title, todos.description, todos.status 
FROM todos;

DROP TABLE todos;

ALTER TABLE _alembic_tmp_todos RENAME TO todos;

UPDATE alembic_version SET version_num='5be3d208a97f' WHERE alembic_version.version_num = 'd2947f1b60ce';

-- Running downgrade 5be3d208a97f -> c5d1027e9b38

DROP TABLE todos;

DELETE FROM alembic_version WHERE alembic_version.version_num = '5be3d208a97f';

-- Running downgrade 19ad57c0f36e -> e81f6b3c4d92

DROP TABLE order_items;

DROP TABLE orders;

UPDATE alembic_version SET version_num='e81f6b3c4d92' WHERE alembic_version.version_num = '19ad57c0f36e';

-- Running downgrade e81f6b3c4d92 -> c5d1027e9b38

DROP TABLE products;

UPDATE alembic_version SET version_num='c5d1027e9b38' WHERE alembic_version.version_num = 'e81f6b3c4d92';

-- Running downgrade c5d1027e9b38 -> 7b40e8f6a21c

DROP INDEX ix_users_email;

DROP TABLE users;

UPDATE alembic_version SET version_num='7b40e8f6a21c' WHERE alembic_version.version_num = 'c5d1027e9b38';

-- Running downgrade 7b40e8f6a21c -> 3f2a9c1d5e70

DELETE FROM states WHERE states.name IN ('New', 'In Progress', 'Done');

UPDATE alembic_version SET version_num='3f2a9c1d5e70' WHERE alembic_version.version_num = '7b40e8f6a21c';

-- Running downgrade 3f2a9c1d5e70 -> 

DROP TABLE states;

DELETE FROM alembic_version WHERE alembic_version.version_num = '3f2a9c1d5e70';

