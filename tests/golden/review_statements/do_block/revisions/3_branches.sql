-- id: branches
-- parents: block
-- message: branches

-- sqlgen:upgrade
DO $$
BEGIN
  IF current_setting('app.large') = 'on' THEN
    CREATE INDEX customers_name ON customers (name);
  ELSE
    CREATE INDEX customers_name ON customers (name);
    CREATE INDEX CONCURRENTLY customers_name2 ON customers (name);
  END IF;
END $$;
