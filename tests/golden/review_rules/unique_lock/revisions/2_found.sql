-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders ADD CONSTRAINT once UNIQUE (n);
ALTER TABLE orders ADD COLUMN a integer UNIQUE;
