-- id: parts
-- parents: ground
-- message: parts

-- sqlgen:upgrade
DROP INDEX pledges_code;
ALTER TABLE pledges DROP CONSTRAINT pledges_n_check;
ALTER TABLE pledges DROP COLUMN code;
ALTER TABLE pledges RENAME TO gone;
DROP TABLE gone;
ALTER TABLE orders DROP COLUMN code;
ALTER TABLE orders RENAME TO purchases;
