-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
ALTER TYPE mood ADD VALUE 'odd';
-- sqlgen: accept enum-value-in-transaction because it was looked at
UPDATE orders SET mind = 'odd' WHERE id = 1;
