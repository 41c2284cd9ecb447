-- id: ban_alter_domain_with_add_constraint
-- parents: adding_serial_primary_key_field
-- message: ban_alter_domain_with_add_constraint

-- sqlgen:upgrade
ALTER DOMAIN amount ADD CONSTRAINT amount_positive CHECK (VALUE > 0);
