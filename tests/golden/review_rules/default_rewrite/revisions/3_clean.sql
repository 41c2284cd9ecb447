-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN made timestamptz NOT NULL DEFAULT now();
ALTER TABLE orders ADD COLUMN zero integer DEFAULT 0;
ALTER TABLE orders ADD COLUMN same integer DEFAULT fixed();
