INSERT INTO customers (id, name, email, tags, profile, address) VALUES (1, 'Ada', 'ada@example.org', '["a", "b"]', '{"k": 1}', '10.0.0.1');
INSERT INTO customers (id, name) VALUES (2, 'Bob');
INSERT INTO orders (id, customer_id, status, total) VALUES (7, 1, 'new', 3.5), (8, 2, 'paid', 0);
