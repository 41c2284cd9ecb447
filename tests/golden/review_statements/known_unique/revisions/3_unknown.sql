-- id: unknown
-- parents: known
-- message: unknown

-- sqlgen:upgrade
CREATE UNIQUE INDEX orders_code ON orders (code);
CREATE UNIQUE INDEX orders_lower ON orders (lower(code), id);
ALTER TABLE pledges ADD CONSTRAINT pledges_n_key UNIQUE (n);
ALTER TABLE pledges ADD COLUMN place text;
UPDATE pledges SET place = code;
ALTER TABLE pledges ADD CONSTRAINT pledges_place_key UNIQUE (place);
ALTER TABLE pledges ADD COLUMN kind text DEFAULT 'plain';
ALTER TABLE pledges ADD CONSTRAINT pledges_kind_key UNIQUE (kind);
CREATE UNIQUE INDEX seats_place_day ON seats (place, day) NULLS NOT DISTINCT;
