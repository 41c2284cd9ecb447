-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE TABLE fresh (id INTEGER PRIMARY KEY, n INTEGER);
ALTER TABLE fresh DROP COLUMN n;
