-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen:autocommit
-- sqlgen: accept not-repeatable because it was looked at
DROP TABLE customers;
-- sqlgen:end
