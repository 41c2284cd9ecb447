-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
ALTER TABLE orders ADD CONSTRAINT later FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
ALTER TABLE orders ADD COLUMN other_id bigint REFERENCES customers;
