SELECT 'state', name, sort_order FROM states
UNION ALL SELECT 'user', full_name || ' ' || status, id FROM users
UNION ALL SELECT 'product', name || ' ' || price, quantity FROM products
UNION ALL SELECT 'order', COALESCE(CAST(payment_method AS VARCHAR(10)), 'unpaid'), user_id FROM orders
UNION ALL SELECT 'todo', title, order_id FROM todos
UNION ALL SELECT 'review', text, stars FROM reviews
UNION ALL SELECT 'reviews', CAST(reviews AS VARCHAR(10)), CAST(stars AS INTEGER) FROM product_ratings
ORDER BY 1, 3
