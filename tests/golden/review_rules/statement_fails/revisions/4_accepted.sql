-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept statement-fails because it was looked at
CREATE TABLE orders (id bigint);
