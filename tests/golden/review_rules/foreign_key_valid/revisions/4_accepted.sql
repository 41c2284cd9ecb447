-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept foreign-key-valid because it was looked at
ALTER TABLE orders ADD CONSTRAINT third FOREIGN KEY (customer_id) REFERENCES customers;
