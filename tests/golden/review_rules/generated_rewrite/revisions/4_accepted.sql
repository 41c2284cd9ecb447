-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept generated-rewrite because it was looked at
ALTER TABLE customers ADD COLUMN size integer GENERATED ALWAYS AS (length(name)) STORED;
