-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
DO $$ BEGIN EXECUTE 'ALTER TABLE orders ADD COLUMN a integer'; END $$;
