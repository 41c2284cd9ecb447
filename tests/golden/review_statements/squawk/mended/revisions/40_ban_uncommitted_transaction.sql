-- id: ban_uncommitted_transaction
-- parents: transaction_nesting
-- message: ban_uncommitted_transaction

-- sqlgen:upgrade
CREATE TABLE riders (id bigint PRIMARY KEY);
