-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE TABLE fresh (id INTEGER PRIMARY KEY, n INTEGER);
CREATE INDEX fresh_n ON fresh (n);
