SELECT 'customer', id, full_name, email, tags, profile, address FROM customers
UNION ALL SELECT 'order', id, customer_id, status, note, '', '' FROM orders
ORDER BY 1, 2
