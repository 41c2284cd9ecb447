INSERT INTO users (id) VALUES (3);
SELECT setval('users_id_seq', 100), setval('roles_id_seq', 100), setval('log_id_seq', 100);
