-- id: ban_concurrent_index_creation_in_transaction
-- parents: ban_char_field
-- message: ban_concurrent_index_creation_in_transaction

-- sqlgen:upgrade
-- sqlgen:autocommit
DROP INDEX CONCURRENTLY IF EXISTS visits_mail;
CREATE INDEX CONCURRENTLY visits_mail ON visits (mail);
-- sqlgen:end
