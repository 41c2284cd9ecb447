-- id: a1

-- sqlgen:upgrade
CREATE RULE r AS ON DELETE TO t DO ALSO
(
  DELETE FROM u WHERE id = old.id;
  UPDATE u SET id = (SELECT 1) WHERE id = old.id;
);
SELECT ARRAY[1, 2], ARRAY ['a;]', 'b'], a[1], (b)[2], ARRAY[[1], [2]] FROM t; SELECT 1;
INSERT INTO t VALUES (1, [it's; one]); SELECT t.[a;b] FROM t;
SELECT [a;b], [c] FROM [d;e] WHERE x = 'f;g';
SELECT 2;
