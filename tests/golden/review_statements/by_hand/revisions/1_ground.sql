-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE TABLE files (id bigint PRIMARY KEY);
CREATE TABLE folders (id bigint PRIMARY KEY);
