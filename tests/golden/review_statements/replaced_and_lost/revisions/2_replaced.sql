-- id: replaced
-- parents: ground
-- message: replaced

-- sqlgen:upgrade
ALTER TABLE customers RENAME TO clients;
CREATE VIEW customers AS SELECT * FROM clients;
DROP VIEW open_orders;
CREATE VIEW open_orders AS SELECT id FROM orders WHERE n > 0;
ALTER TYPE mood RENAME TO mood_old;
CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');
ALTER TABLE orders ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood_old;
DROP FUNCTION total();
CREATE FUNCTION total() RETURNS integer LANGUAGE sql AS 'SELECT 2';
