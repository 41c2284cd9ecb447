-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN a char(10);
CREATE TABLE b (id bigint PRIMARY KEY, c character);
