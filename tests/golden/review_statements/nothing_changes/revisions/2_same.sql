-- id: same
-- parents: ground
-- message: same

-- sqlgen:upgrade
ALTER TABLE orders ALTER COLUMN n SET NOT NULL;
ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);
ALTER TABLE pledges ALTER COLUMN n DROP NOT NULL;
