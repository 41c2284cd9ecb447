-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE orders (id INTEGER PRIMARY KEY, n INTEGER, code VARCHAR(20));
CREATE TABLE lines (id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES orders (id) ON DELETE CASCADE);
