-- id: ban_uncommitted_transaction
-- parents: transaction_nesting
-- message: ban_uncommitted_transaction

-- sqlgen:upgrade
-- sqlgen:autocommit
BEGIN;
CREATE TABLE riders (id bigint PRIMARY KEY);
-- sqlgen:end
