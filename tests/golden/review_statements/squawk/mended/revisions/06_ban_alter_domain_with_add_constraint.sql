-- id: ban_alter_domain_with_add_constraint
-- parents: adding_serial_primary_key_field
-- message: ban_alter_domain_with_add_constraint

-- sqlgen:upgrade
ALTER TABLE bills ADD CONSTRAINT bills_due CHECK (due > 0) NOT VALID;
-- sqlgen:autocommit
ALTER TABLE bills VALIDATE CONSTRAINT bills_due;
-- sqlgen:end
