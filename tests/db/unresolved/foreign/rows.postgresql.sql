CREATE TABLE orders (id INTEGER PRIMARY KEY, title VARCHAR(20), paid BOOLEAN, code TEXT);
INSERT INTO orders VALUES (1, 'a b', true, 'x'), (2, 'it''s', false, 'y%'), (3, NULL, NULL, NULL), (4, 'q', NULL, '');
