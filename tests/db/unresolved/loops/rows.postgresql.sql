INSERT INTO users (id, name, kind, points, active, token) VALUES
  (1, 'Ann Bee', 'a', 7, true, '00000000-0000-0000-0000-000000000001'),
  (2, NULL, 'b', 9223372036854775, NULL, NULL),
  (3, 'x''ray  ', 'c', NULL, false, '00000000-0000-0000-0000-000000000003'),
  (4, '', 'a', -3, true, NULL),
  (5, 'it''s  O''Hara\t', 'b', 12, false, NULL),
  (6, 'x 100%', 'a', 1, NULL, NULL),
  (7, E'\tTab\\Back $sqlgen$ %s :x ', 'c', 0, true, NULL);
