-- id: old
-- parents: new
-- message: old

-- sqlgen:upgrade
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';
ALTER TABLE orders RENAME COLUMN n TO number;
ALTER TABLE orders DROP COLUMN code;
DROP TYPE mood CASCADE;
