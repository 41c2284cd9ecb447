-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept never-validated because it was looked at
ALTER TABLE orders ADD CONSTRAINT even CHECK (n % 2 = 0) NOT VALID;
