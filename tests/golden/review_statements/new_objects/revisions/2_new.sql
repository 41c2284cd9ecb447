-- id: new
-- parents: ground
-- message: new

-- sqlgen:upgrade
CREATE TYPE colour AS ENUM ('red');
ALTER TYPE colour RENAME VALUE 'red' TO 'rouge';
ALTER TYPE colour RENAME TO color;
CREATE VIEW cheap AS SELECT id FROM orders;
ALTER VIEW cheap RENAME TO bargains;
DROP VIEW bargains;
DROP TYPE color CASCADE;
CREATE SCHEMA scratch;
DROP SCHEMA scratch CASCADE;
ALTER TABLE orders ADD COLUMN half integer;
ALTER TABLE orders RENAME COLUMN half TO whole;
ALTER TABLE orders DROP COLUMN whole;
DROP VIEW IF EXISTS never_made;
