-- What queries over known rows give. What a query gives stands behind it; a query behind --? is not answered.
CREATE TABLE authors (id integer PRIMARY KEY, name text);
CREATE TABLE books (
    id bigserial PRIMARY KEY,
    author_id integer REFERENCES authors (id) ON DELETE CASCADE,
    title text,
    pages integer
);
INSERT INTO authors VALUES (1, 'Ann'), (2, 'Bob'), (3, NULL);
INSERT INTO books (author_id, title, pages) VALUES (1, 'One', 100), (1, 'Two', 50), (2, 'Three', NULL);
SELECT a.name, b.title FROM authors a JOIN books b ON b.author_id = a.id ORDER BY b.id;
--= Ann|One
--= Ann|Two
--= Bob|Three
SELECT a.id, count(b.id) FROM authors a LEFT JOIN books b ON b.author_id = a.id GROUP BY a.id ORDER BY a.id;
--= 1|2
--= 2|1
--= 3|0
SELECT coalesce(name, 'none'), CASE WHEN id > 2 THEN 'late' ELSE 'early' END FROM authors ORDER BY id;
--= Ann|early
--= Bob|early
--= none|late
SELECT sum(pages), count(pages), count(DISTINCT author_id) FROM books;
--= 150|2|2
SELECT id FROM authors WHERE EXISTS (SELECT 1 FROM books WHERE author_id = authors.id AND pages > 60);
--= 1
SELECT id FROM authors WHERE id NOT IN (SELECT author_id FROM books) ORDER BY id DESC LIMIT 1;
--= 3
SELECT id::text, lower(title) FROM books WHERE title LIKE 'T%' ORDER BY id;
--= 2|two
--= 3|three
SELECT DISTINCT author_id FROM books WHERE pages IS NULL OR pages BETWEEN 40 AND 60 ORDER BY author_id;
--= 1
--= 2
SELECT title, row_number() OVER (ORDER BY id) FROM books ORDER BY id;
--= One|1
--= Two|2
--= Three|3
SELECT 1e3, .5, 12.50e1, 1.5E-3, 00.70, 20e-1, 1., -1e3, -.5, -0.0;
--= 1000|0.5|125.0|0.0015|0.70|2.0|1|-1000|-0.5|0.0
--? SELECT title, ntile(2) OVER (ORDER BY id) FROM books
--? SELECT title FROM books TABLESAMPLE SYSTEM (50)
--? SELECT to_tsvector(title) FROM books
DELETE FROM authors WHERE id = 1;
SELECT title FROM books;
--= Three
