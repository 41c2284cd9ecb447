INSERT INTO products (name, price, quantity) VALUES ('Lamp', 12.25, 3);
INSERT INTO orders (user_id, status) VALUES (1, 'paid');
INSERT INTO orders (user_id, status) VALUES (2, 'pending');
INSERT INTO order_items (order_id, product_id, unit_price) VALUES (1, 1, 12.25);
INSERT INTO todos (title, state_id, order_id) SELECT 'pack the lamp', id, 1 FROM states WHERE name = 'New';
