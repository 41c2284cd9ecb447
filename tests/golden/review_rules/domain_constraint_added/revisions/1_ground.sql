-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE DOMAIN amount AS integer;
CREATE TABLE bills (id bigint PRIMARY KEY, a amount);
