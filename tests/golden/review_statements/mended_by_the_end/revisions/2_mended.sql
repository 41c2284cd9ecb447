-- id: mended
-- parents: ground
-- message: mended

-- sqlgen:upgrade
CREATE TABLE pledges (id bigint, payload json, state char(1), n integer PRIMARY KEY);
ALTER TABLE orders DROP CONSTRAINT orders_customer_fk;
ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE;
ALTER TABLE orders DROP CONSTRAINT orders_n_check;
ALTER TABLE orders ADD CONSTRAINT orders_n_check CHECK (n > 1);
CREATE UNIQUE INDEX orders_n ON orders (n);
ALTER TABLE orders DROP CONSTRAINT orders_n_key;
ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_unheard_of;
ALTER TABLE users ALTER COLUMN format DROP DEFAULT;
ALTER TABLE users ALTER COLUMN format TYPE integer USING format::integer;
ALTER TABLE users RENAME COLUMN format TO mail_format;
ALTER TABLE users ALTER COLUMN mail_format SET DEFAULT 1;
ALTER TABLE users ALTER COLUMN name DROP NOT NULL;
ALTER TABLE users ALTER COLUMN name SET NOT NULL;
ALTER TABLE users ALTER COLUMN mail SET NOT NULL;
ALTER TABLE users ALTER COLUMN mail SET DEFAULT '';
