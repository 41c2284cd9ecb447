-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE a (id bigint PRIMARY KEY);
