INSERT INTO reviews (product_id, user_id, text, stars) VALUES (1, 2, '  warm  ', 5);
