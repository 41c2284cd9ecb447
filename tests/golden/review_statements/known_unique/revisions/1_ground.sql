-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE orders (id bigint PRIMARY KEY, n integer NOT NULL, code varchar(20) NOT NULL, CONSTRAINT orders_n_code_key UNIQUE (n, code));
CREATE TABLE pledges (id bigint PRIMARY KEY, n integer, code varchar(20), CONSTRAINT pledges_n_check CHECK (n > 0));
CREATE INDEX pledges_code ON pledges (code);
CREATE TABLE seats (id bigint PRIMARY KEY, place text UNIQUE, day date);
