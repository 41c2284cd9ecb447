-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept enum-value-order because it was looked at
ALTER TYPE mood ADD VALUE 'odd';
