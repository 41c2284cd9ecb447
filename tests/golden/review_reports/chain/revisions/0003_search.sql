-- id: 3333cccc
-- parents: 2222bbbb
-- message: customers are found by <name> | `email`
-- author: Ada
-- date: 2024-06-02

-- sqlgen:upgrade
-- sqlgen:autocommit
CREATE INDEX CONCURRENTLY IF NOT EXISTS customers_name ON customers (name);
-- sqlgen:end
ALTER TABLE customers
  ALTER COLUMN email SET NOT NULL;

-- sqlgen:downgrade
ALTER TABLE customers ALTER COLUMN email DROP NOT NULL;
DROP INDEX customers_name;
