INSERT INTO users (id, name, points, active) VALUES (1, 'ann', 5, 1);
