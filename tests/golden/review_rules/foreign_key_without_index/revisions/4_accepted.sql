-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept foreign-key-without-index because it was looked at
CREATE TABLE notes (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);
