-- id: known
-- parents: ground
-- message: known

-- sqlgen:upgrade
ALTER TABLE orders DROP CONSTRAINT orders_n_code_key;
CREATE UNIQUE INDEX orders_open ON orders (code, n) WHERE id > 0;
ALTER TABLE orders ADD CONSTRAINT orders_id_n_key UNIQUE (n, id);
ALTER TABLE pledges ADD COLUMN token text;
ALTER TABLE pledges ADD CONSTRAINT pledges_token_key UNIQUE (token);
CREATE UNIQUE INDEX orders_n_code_id ON orders (n, code, id) NULLS NOT DISTINCT;
