-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
CREATE TABLE a (id serial PRIMARY KEY);
CREATE TABLE b (id integer, PRIMARY KEY (id));
