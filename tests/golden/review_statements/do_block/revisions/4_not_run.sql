-- id: not_run
-- parents: branches
-- message: not_run

-- sqlgen:upgrade
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood') THEN
    DROP TABLE customers;
  END IF;
END $$;
