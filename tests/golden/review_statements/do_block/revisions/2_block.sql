-- id: block
-- parents: ground
-- message: block

-- sqlgen:upgrade
DO $$
DECLARE r record;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'orders' AND column_name = 'note') THEN
    ALTER TABLE orders ADD COLUMN note text NOT NULL;
  END IF;
  CREATE INDEX orders_n ON orders (n);
  FOR r IN SELECT id FROM customers LOOP
    UPDATE orders SET n = 1 WHERE code IS NULL;
  END LOOP;
  EXECUTE 'ALTER TABLE orders ALTER COLUMN code TYPE integer USING code::integer';
  CREATE TABLE fresh (id bigint PRIMARY KEY, n integer NOT NULL);
  CREATE INDEX fresh_n ON fresh (n);
END $$;
