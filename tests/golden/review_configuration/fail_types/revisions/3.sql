-- id: three
-- parents: two
-- message: three

-- sqlgen:upgrade
ALTER TABLE orders ALTER COLUMN n SET NOT NULL;
ALTER TABLE orders ADD COLUMN at timestamp;
