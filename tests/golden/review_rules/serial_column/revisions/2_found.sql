-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
CREATE TABLE a (id bigserial PRIMARY KEY);
