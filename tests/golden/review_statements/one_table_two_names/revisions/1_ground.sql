-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE callbacks (id bigint PRIMARY KEY, n integer);
