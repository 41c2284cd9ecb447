-- jsonb keeps numbers as numeric has them, json what was written.
CREATE TABLE j (id integer PRIMARY KEY, b jsonb, a json);
INSERT INTO j VALUES (1, '{"n": 1e2, "k": "1e2 -0", "z": -0, "deep": [2.50e1, {"m": 3E0}]}', '{"n": 1e2, "d": 1, "d": 2}');
SELECT b ->> 'n', b ->> 'k', b ->> 'z', b -> 'n', b -> 'deep' -> 0 FROM j;
--= 100|1e2 -0|0|100|25.0
UPDATE j SET b = '{"n": 12e-1}' WHERE b -> 'deep' -> 1 ->> 'm' = '3';
SELECT b -> 'n', jsonb_typeof(b -> 'n') FROM j;
--= 1.2|number
SELECT a::jsonb FROM j WHERE false;
--? SELECT a -> 'd' FROM j WHERE id = 1
INSERT INTO j VALUES (2, '{"d": 1, "d": 2}', NULL);
--? SELECT b ->> 'd' FROM j WHERE id = 2
