-- id: two
-- parents: ground
-- message: two

-- sqlgen:upgrade
-- sqlgen: accept drop-column
ALTER TABLE orders DROP COLUMN code;
-- sqlgen: accept drop-tabel because it is gone
ALTER TABLE orders DROP COLUMN n;
