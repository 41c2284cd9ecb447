-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE attempts (id bigint PRIMARY KEY, source text, n integer);
CREATE TABLE logs (id bigint PRIMARY KEY, source text);
