-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
ALTER TABLE orders ADD CONSTRAINT even CHECK (n % 2 = 0) NOT VALID;
-- sqlgen: accept validate-in-transaction because it was looked at
ALTER TABLE orders VALIDATE CONSTRAINT even;
