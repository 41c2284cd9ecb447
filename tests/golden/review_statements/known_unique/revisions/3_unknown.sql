-- id: unknown
-- parents: known
-- message: unknown

-- sqlgen:upgrade
CREATE UNIQUE INDEX orders_code ON orders (code);
CREATE UNIQUE INDEX orders_lower ON orders (lower(code), id);
ALTER TABLE pledges ADD CONSTRAINT pledges_n_key UNIQUE (n);
