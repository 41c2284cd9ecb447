-- id: adding_field_with_default
-- parents: ground
-- message: adding_field_with_default

-- sqlgen:upgrade
ALTER TABLE recipes ADD COLUMN made_at timestamptz DEFAULT clock_timestamp();
ALTER TABLE recipes ADD COLUMN twice integer GENERATED ALWAYS AS (bar * 2) STORED;
