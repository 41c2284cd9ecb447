-- id: ban_create_domain_with_constraint
-- parents: ban_concurrent_index_creation_in_transaction
-- message: ban_create_domain_with_constraint

-- sqlgen:upgrade
CREATE DOMAIN percent AS integer;
