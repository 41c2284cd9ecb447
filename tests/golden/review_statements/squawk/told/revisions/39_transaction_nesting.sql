-- id: transaction_nesting
-- parents: syntax_error
-- message: transaction_nesting

-- sqlgen:upgrade
BEGIN;
SELECT 4;
COMMIT;
