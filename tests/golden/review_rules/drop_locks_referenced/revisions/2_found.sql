-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders DROP CONSTRAINT orders_customer;
DROP TABLE pledges;
