-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers;
