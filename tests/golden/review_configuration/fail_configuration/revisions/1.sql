-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE orders (id bigint PRIMARY KEY, n integer, code text);
