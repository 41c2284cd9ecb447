-- id: other
-- parents: same
-- message: other

-- sqlgen:upgrade
ALTER TABLE pledges ALTER COLUMN n SET NOT NULL;
ALTER TABLE orders ALTER COLUMN code TYPE varchar(30);
ALTER TABLE orders ALTER COLUMN n DROP NOT NULL;
