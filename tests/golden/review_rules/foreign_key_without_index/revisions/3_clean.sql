-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE TABLE bills (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);
CREATE INDEX bills_customer ON bills (customer_id);
