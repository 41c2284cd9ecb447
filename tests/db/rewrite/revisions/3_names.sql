-- id: names
-- parents: change
-- message: an index of names, and a value that is looked at

-- sqlgen:upgrade
CREATE INDEX customers_name ON customers (name); UPDATE customers SET name = upper(name) WHERE id = 1;
-- sqlgen: accept index-under-lock because customers are few
CREATE INDEX customers_lower ON customers (lower(name));

-- sqlgen:downgrade
DROP INDEX customers_lower;
DROP INDEX customers_name;
