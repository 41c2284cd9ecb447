-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN b integer NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN c integer;
CREATE TABLE fresh (id bigint PRIMARY KEY, n integer, code varchar(20), customer_id bigint);
ALTER TABLE fresh ADD COLUMN d integer NOT NULL;
