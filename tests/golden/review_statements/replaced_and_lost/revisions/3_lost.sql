-- id: lost
-- parents: replaced
-- message: lost

-- sqlgen:upgrade
ALTER TABLE orders RENAME TO purchases;
ALTER TYPE mood RENAME TO temper;
DROP VIEW customers;
DROP FUNCTION total();
