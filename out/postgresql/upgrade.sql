BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 3f2a9c1d5e70

CREATE TABLE states (
    id SERIAL NOT NULL, 
    name VARCHAR(50) NOT NULL, 
    description VARCHAR(200), 
    is_active BOOLEAN DEFAULT true NOT NULL, 
    sort_order INTEGER DEFAULT '0' NOT NULL, 
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    updated_at TIMESTAMP WITH TIME ZONE, 
    CONSTRAINT pk_states PRIMARY KEY (id), 
    CONSTRAINT uq_states_name UNIQUE (name)
);

INSERT INTO alembic_version (version_num) VALUES ('3f2a9c1d5e70') RETURNING alembic_version.version_num;

-- Running upgrade 3f2a9c1d5e70 -> 7b40e8f6a21c

INSERT INTO states (name, description, sort_order) VALUES ('New', 'Nobody has begun', 10);

INSERT INTO states (name, description, sort_order) VALUES ('In Progress', 'Somebody is at it', 20);

INSERT INTO states (name, description, sort_order) VALUES ('Done', 'Nothing is left to do', 30);

UPDATE alembic_version SET version_num='7b40e8f6a21c' WHERE alembic_version.version_num = '3f2a9c1d5e70';

-- Running upgrade 7b40e8f6a21c -> c5d1027e9b38

CREATE TABLE users (
    id SERIAL NOT NULL, 
    email VARCHAR(320) NOT NULL, 
    full_name VARCHAR(100) NOT NULL, 
    phone VARCHAR(20), 
    is_active BOOLEAN DEFAULT true NOT NULL, 
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    CONSTRAINT pk_users PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_users_email ON users (email);

UPDATE alembic_version SET version_num='c5d1027e9b38' WHERE alembic_version.version_num = '7b40e8f6a21c';

-- Running upgrade c5d1027e9b38 -> e81f6b3c4d92

CREATE TABLE products (
    id SERIAL NOT NULL, 
    name VARCHAR(255) NOT NULL, 
    description VARCHAR(1000), 
    price NUMERIC(10, 2) NOT NULL, 
    quantity INTEGER DEFAULT '0' NOT NULL, 
    CONSTRAINT pk_products PRIMARY KEY (id), 
    CONSTRAINT ck_products_price_not_negative CHECK (price >= 0), 
    CONSTRAINT ck_products_quantity_not_negative CHECK (quantity >= 0)
);

COMMENT ON TABLE products IS 'what the shop sells';

COMMENT ON COLUMN products.price IS 'in euro, tax included';

COMMENT ON COLUMN products.quantity IS 'pieces in stock';

UPDATE alembic_version SET version_num='e81f6b3c4d92' WHERE alembic_version.version_num = 'c5d1027e9b38';

-- Running upgrade e81f6b3c4d92 -> 19ad57c0f36e

CREATE TYPE order_status AS ENUM ('pending', 'paid', 'shipped', 'cancelled');

CREATE TABLE orders (
    id SERIAL NOT NULL, 
    user_id INTEGER NOT NULL, 
    status order_status DEFAULT 'pending' NOT NULL, 
    ordered_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    note TEXT, 
    CONSTRAINT pk_orders PRIMARY KEY (id), 
    CONSTRAINT fk_orders_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE TABLE order_items (
    order_id INTEGER NOT NULL, 
    product_id INTEGER NOT NULL, 
    quantity SMALLINT DEFAULT 1 NOT NULL, 
    unit_price NUMERIC(10, 2) NOT NULL, 
    CONSTRAINT pk_order_items PRIMARY KEY (order_id, product_id), 
    CONSTRAINT fk_order_items_order_id_orders FOREIGN KEY(order_id) REFERENCES orders (id) ON DELETE CASCADE, 
    CONSTRAINT fk_order_items_product_id_products FOREIGN KEY(product_id) REFERENCES products (id), 
    CONSTRAINT ck_order_items_quantity_positive CHECK (quantity > 0)
);

UPDATE alembic_version SET version_num='19ad57c0f36e' WHERE alembic_version.version_num = 'e81f6b3c4d92';

-- Running upgrade c5d1027e9b38 -> 5be3d208a97f

CREATE TABLE todos (
    id SERIAL NOT NULL, 
    title VARCHAR NOT NULL, 
    description VARCHAR, 
    status VARCHAR NOT NULL, 
    CONSTRAINT pk_todos PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('5be3d208a97f') RETURNING alembic_version.version_num;

-- Running upgrade 5be3d208a97f -> d2947f1b60ce

ALTER TABLE todos ADD COLUMN state_id INTEGER;

UPDATE todos SET state_id=(SELECT states.id 
FROM states 
WHERE lower(states.name) = lower(todos.status));

ALTER TABLE todos ADD CONSTRAINT fk_todos_state_id_states FOREIGN KEY(state_id) REFERENCES states (id);

ALTER TABLE todos DROP COLUMN status;

UPDATE alembic_version SET version_num='d2947f1b60ce' WHERE alembic_version.version_num = '5be3d208a97f';

-- Running upgrade d2947f1b60ce -> 86f0ba4e1d73

ALTER TABLE todos ADD COLUMN order_id INTEGER;

ALTER TABLE todos ADD COLUMN due_on DATE;

ALTER TABLE todos ADD CONSTRAINT fk_todos_order_id_orders FOREIGN KEY(order_id) REFERENCES orders (id) ON DELETE SET NULL;

ALTER TABLE todos ADD CONSTRAINT uq_todos_order_id_title UNIQUE (order_id, title);

DELETE FROM alembic_version WHERE alembic_version.version_num = 'd2947f1b60ce';

UPDATE alembic_version SET version_num='86f0ba4e1d73' WHERE alembic_version.version_num = '19ad57c0f36e';

-- Running upgrade 19ad57c0f36e -> a06c94e7d185

CREATE INDEX ix_orders_user_id_ordered_at ON orders (user_id, ordered_at DESC);

CREATE INDEX ix_orders_pending ON orders (ordered_at) WHERE status = 'pending';

INSERT INTO alembic_version (version_num) VALUES ('a06c94e7d185') RETURNING alembic_version.version_num;

-- Running upgrade a06c94e7d185, 86f0ba4e1d73 -> f47c0d9e62ab

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a06c94e7d185';

UPDATE alembic_version SET version_num='f47c0d9e62ab' WHERE alembic_version.version_num = '86f0ba4e1d73';

-- Running upgrade f47c0d9e62ab -> 02be5f8c71d4

ALTER TABLE users ADD COLUMN status VARCHAR(20) DEFAULT 'active' NOT NULL;

UPDATE users SET status='inactive' WHERE users.is_active = false;

ALTER TABLE users DROP COLUMN is_active;

UPDATE alembic_version SET version_num='02be5f8c71d4' WHERE alembic_version.version_num = 'f47c0d9e62ab';

-- Running upgrade 02be5f8c71d4 -> b93d41f7e05a

ALTER TABLE products ALTER COLUMN name TYPE VARCHAR(400);

ALTER TABLE products ADD COLUMN sku VARCHAR(32);

ALTER TABLE products ADD CONSTRAINT uq_products_sku UNIQUE (sku);

UPDATE alembic_version SET version_num='b93d41f7e05a' WHERE alembic_version.version_num = '02be5f8c71d4';

-- Running upgrade b93d41f7e05a -> 6a15c8e3f9d0

CREATE TYPE payment_method AS ENUM ('card', 'transfer', 'cash');

ALTER TABLE orders ADD COLUMN payment_method payment_method;

UPDATE orders SET payment_method = 'card' WHERE status IN ('paid', 'shipped');

UPDATE alembic_version SET version_num='6a15c8e3f9d0' WHERE alembic_version.version_num = 'b93d41f7e05a';

-- Running upgrade 6a15c8e3f9d0 -> ed7029b4c61f

COMMIT;

CREATE INDEX CONCURRENTLY ix_products_words ON products USING gin (to_tsvector('english', name || ' ' || coalesce(description, '')));

BEGIN;

UPDATE alembic_version SET version_num='ed7029b4c61f' WHERE alembic_version.version_num = '6a15c8e3f9d0';

-- Running upgrade ed7029b4c61f -> 4d1f0c7a92be

CREATE TABLE reviews (
    id SERIAL NOT NULL, 
    product_id INTEGER NOT NULL, 
    user_id INTEGER NOT NULL, 
    text VARCHAR(1000) NOT NULL, 
    written_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    CONSTRAINT pk_reviews PRIMARY KEY (id), 
    CONSTRAINT uq_reviews_product_id_user_id UNIQUE (product_id, user_id), 
    CONSTRAINT fk_reviews_product_id_products FOREIGN KEY(product_id) REFERENCES products (id) ON DELETE CASCADE, 
    CONSTRAINT fk_reviews_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

COMMENT ON TABLE reviews IS 'what customers say about products';

CREATE INDEX ix_reviews_user_id ON reviews (user_id);

UPDATE alembic_version SET version_num='4d1f0c7a92be' WHERE alembic_version.version_num = 'ed7029b4c61f';

-- Running upgrade 4d1f0c7a92be -> 90c2be61d3fa

ALTER TABLE reviews ADD COLUMN stars SMALLINT DEFAULT '3' NOT NULL;

ALTER TABLE reviews ADD CONSTRAINT ck_reviews_stars_in_range CHECK (stars BETWEEN 1 AND 5);

COMMENT ON COLUMN reviews.stars IS 'one to five';

UPDATE alembic_version SET version_num='90c2be61d3fa' WHERE alembic_version.version_num = '4d1f0c7a92be';

-- Running upgrade 90c2be61d3fa -> 7be31d5f08ac

CREATE VIEW product_ratings AS
SELECT product_id, count(*) AS reviews, avg(stars) AS stars
FROM reviews
GROUP BY product_id;

CREATE FUNCTION trim_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.text := trim(NEW.text);
  RETURN NEW;
END
$$;

CREATE TRIGGER trim_reviews BEFORE INSERT OR UPDATE ON reviews
FOR EACH ROW EXECUTE FUNCTION trim_review();

UPDATE alembic_version SET version_num='7be31d5f08ac' WHERE alembic_version.version_num = '90c2be61d3fa';

COMMIT;

