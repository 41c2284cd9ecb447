-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders ADD CHECK (n > 0);
CREATE TABLE bills (id bigint PRIMARY KEY, code text UNIQUE, customer_id bigint REFERENCES customers);
