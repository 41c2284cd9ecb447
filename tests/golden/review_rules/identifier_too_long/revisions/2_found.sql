-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
CREATE INDEX aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ON orders (n);
