-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE rules (id bigint PRIMARY KEY, state text);
