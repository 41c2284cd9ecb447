-- id: change
-- parents: ground
-- message: keys and indexes

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN paid boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX orders_total ON orders (total, id);
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers (id);
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0);
DROP INDEX orders_note;
CREATE INDEX orders_customer_id ON orders (customer_id);

-- sqlgen:downgrade
DROP INDEX orders_customer_id;
CREATE INDEX orders_note ON orders (note);
ALTER TABLE orders DROP CONSTRAINT orders_total_positive;
ALTER TABLE orders DROP CONSTRAINT orders_customer;
DROP INDEX orders_total;
ALTER TABLE orders DROP COLUMN paid;
