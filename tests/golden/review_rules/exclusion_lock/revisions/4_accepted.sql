-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept exclusion-lock because it was looked at
ALTER TABLE customers ADD CONSTRAINT named_apart EXCLUDE (name WITH =);
