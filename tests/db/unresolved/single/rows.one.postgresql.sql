INSERT INTO users (id, name, points, active) VALUES (1, 'ann', 5, true);
SELECT setval('users_id_seq', 100), setval('roles_id_seq', 100), setval('log_id_seq', 100);
