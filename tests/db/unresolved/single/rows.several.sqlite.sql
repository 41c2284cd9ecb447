INSERT INTO users (id, name, points, active, made) VALUES
  (7, '', 0, 0, NULL),
  (2, 'ann', 1, 1, '2024-01-02 03:04:05.000006'),
  (11, 'o''b %s :x \\ 100%', 2147483647, 0, '2024-01-02 03:04:05.000006'),
  (12, 'ann', NULL, 1, '2024-01-02 03:04:05.000000');
INSERT INTO roles (id, name, code) VALUES (1, 'admin', 'a'), (2, 'guest', NULL);
INSERT INTO log (id, text, n) VALUES (9, 'x', 1);
