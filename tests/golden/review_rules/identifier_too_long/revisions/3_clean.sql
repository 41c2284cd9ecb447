-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE INDEX short ON orders (n);
