INSERT INTO reviews (product_id, user_id, text) VALUES (1, 1, 'bright');
