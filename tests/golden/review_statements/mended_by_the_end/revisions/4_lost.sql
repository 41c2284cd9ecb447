-- id: lost
-- parents: later
-- message: lost

-- sqlgen:upgrade
ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;
ALTER TABLE orders DROP CONSTRAINT orders_n_check;
ALTER TABLE orders ADD CONSTRAINT orders_n_small CHECK (n < 9);
ALTER TABLE users ALTER COLUMN mail DROP DEFAULT;
ALTER TABLE users ALTER COLUMN name DROP NOT NULL;
