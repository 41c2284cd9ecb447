-- id: constraint_missing_not_valid
-- parents: changing_column_type
-- message: constraint_missing_not_valid

-- sqlgen:upgrade
ALTER TABLE purchases ADD CONSTRAINT balance_positive CHECK (balance >= 0) NOT VALID;
-- sqlgen:autocommit
ALTER TABLE purchases VALIDATE CONSTRAINT balance_positive;
-- sqlgen:end
