-- id: adding_field_with_default
-- parents: ground
-- message: adding_field_with_default

-- sqlgen:upgrade
ALTER TABLE recipes ADD COLUMN made_at timestamptz;
ALTER TABLE recipes ALTER COLUMN made_at SET DEFAULT clock_timestamp();
ALTER TABLE recipes ADD COLUMN stars integer DEFAULT 10 NOT NULL;
