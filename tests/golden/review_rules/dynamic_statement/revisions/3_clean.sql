-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN b integer;
DO $$ BEGIN EXECUTE 'ALTER TABLE orders ADD COLUMN c integer'; PERFORM pg_sleep(1); END $$;
SELECT setval('orders_seq', 1);
