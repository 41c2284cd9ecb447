-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept replica-identity because it was looked at
ALTER TABLE customers REPLICA IDENTITY NOTHING;
