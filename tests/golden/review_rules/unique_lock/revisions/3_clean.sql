-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE TABLE fresh (id bigint PRIMARY KEY, n integer, code varchar(20), customer_id bigint);
ALTER TABLE fresh ADD CONSTRAINT fresh_once UNIQUE (n);
-- sqlgen:autocommit
CREATE UNIQUE INDEX CONCURRENTLY code_once ON orders (code);
-- sqlgen:end
ALTER TABLE orders ADD CONSTRAINT code_once UNIQUE USING INDEX code_once;
