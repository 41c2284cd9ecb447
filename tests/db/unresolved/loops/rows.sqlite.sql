INSERT INTO users (id, name, kind, points, active, token) VALUES
  (1, 'Ann Bee', 'a', 7, 1, '00000000000000000000000000000001'),
  (2, NULL, 'b', 9223372036854775, NULL, NULL),
  (3, 'x''ray  ', 'c', NULL, 0, '00000000000000000000000000000003'),
  (4, '', 'a', -3, 1, NULL),
  (5, 'it''s  O''Hara\t', 'b', 12, 0, NULL),
  (6, 'x 100%', 'a', 1, NULL, NULL),
  (7, char(9) || 'Tab\Back $sqlgen$ %s :x ', 'c', 0, 1, NULL);
