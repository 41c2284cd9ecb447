CREATE TABLE orders (id INTEGER PRIMARY KEY, title VARCHAR(20), paid BOOLEAN, code TEXT);
INSERT INTO orders VALUES (1, 'a b', 1, 'x'), (2, 'it''s', 0, 'y%'), (3, NULL, NULL, NULL), (4, 'q', NULL, '');
