-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE bills (id bigint PRIMARY KEY, paid boolean NOT NULL DEFAULT false, noted boolean DEFAULT false, sent boolean NOT NULL DEFAULT false);
