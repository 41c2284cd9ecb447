CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

WITH RECURSIVE tree(id, name) AS 
(SELECT part.id AS id, part.id AS id__1, part.name AS name 
FROM part 
WHERE part.parent_id IS NULL)
 SELECT tree.id, tree.id AS id_1, tree.name 
FROM tree;

WITH RECURSIVE walk(id, parent_id, depth) AS 
(SELECT part.id AS id, part.parent_id AS parent_id, 0 AS depth 
FROM part 
WHERE part.id = 1 UNION ALL SELECT child.id AS id, child.parent_id AS parent_id, up.depth + 1 AS anon_1 
FROM part AS child, walk AS up 
WHERE child.parent_id = up.id)
 SELECT walk.id, max(walk.depth) AS max_1 
FROM walk GROUP BY walk.id;

WITH RECURSIVE walk(id, parent_id, depth) AS 
(SELECT part.id AS id, part.parent_id AS parent_id, 0 AS depth 
FROM part 
WHERE part.id = 1 UNION ALL SELECT child.id AS id, child.parent_id AS parent_id, up.depth + 1 AS anon_1 
FROM part AS child, walk AS up 
WHERE child.parent_id = up.id)
 UPDATE part SET weight=(SELECT sum(stock.amount) AS sum_1 
FROM stock 
WHERE stock.part_id = walk.id) FROM walk WHERE part.id = walk.id;

WITH RECURSIVE walk(id, parent_id, depth) AS 
(SELECT part.id AS id, part.parent_id AS parent_id, 0 AS depth 
FROM part 
WHERE part.id = 1 UNION ALL SELECT child.id AS id, child.parent_id AS parent_id, up.depth + 1 AS anon_1 
FROM part AS child, walk AS up 
WHERE child.parent_id = up.id), 
plain AS 
(SELECT stock.part_id AS part_id 
FROM stock)
 SELECT walk.id, plain.part_id 
FROM walk JOIN plain ON plain.part_id = walk.id;

WITH RECURSIVE plain AS 
(SELECT stock.part_id AS part_id 
FROM stock), 
walk(id, parent_id, depth) AS 
(SELECT part.id AS id, part.parent_id AS parent_id, 0 AS depth 
FROM part 
WHERE part.id = 1 UNION ALL SELECT child.id AS id, child.parent_id AS parent_id, up.depth + 1 AS anon_1 
FROM part AS child, walk AS up 
WHERE child.parent_id = up.id)
 SELECT plain.part_id, walk.id 
FROM plain JOIN walk ON plain.part_id = walk.id;

WITH RECURSIVE numbers(anon_1, count_1, anon_2, anon_3) AS 
(SELECT part.id + 1 AS anon_1, count(*) AS count_1, part.weight + 1 AS anon_2, part.id + 1 AS anon_3 
FROM part)
 SELECT numbers.anon_1, numbers.count_1, numbers.anon_2, numbers.anon_3 
FROM numbers;

WITH RECURSIVE both(id, again) AS 
(SELECT part.id AS id, part.id AS again 
FROM part UNION SELECT stock.part_id AS part_id, stock.amount AS amount 
FROM stock)
 SELECT both.id, both.again 
FROM both;

WITH RECURSIVE given(a, b) AS 
(VALUES (1, 'x'))
 SELECT given.a, given.b 
FROM given;

WITH heavy AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight > 10), 
light AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight < 1), 
either_one AS 
(SELECT heavy.id AS id 
FROM heavy UNION SELECT light.id AS id 
FROM light)
 SELECT either_one.id 
FROM either_one;

WITH heavy AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight > 10), 
light AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight < 1), 
either_one AS 
(SELECT heavy.id AS id 
FROM heavy UNION SELECT light.id AS id 
FROM light)
 SELECT either_one.id, heavy.id AS id_1 
FROM either_one JOIN heavy ON heavy.id = either_one.id;

WITH heavy AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight > 10)
 SELECT a.id, b.id AS id_1 
FROM heavy AS a, heavy AS b 
WHERE a.id < b.id;

WITH heavy AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight > 10)
 SELECT one.id 
FROM heavy AS one 
WHERE one.id IN (SELECT heavy.id 
FROM heavy);

WITH heavy AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight > 10)
 SELECT one.id 
FROM heavy AS one 
WHERE one.id IN (SELECT one.id 
FROM heavy AS one);

WITH heavy AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight > 10), 
light AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight < 1)
 SELECT part.name 
FROM part 
WHERE part.id IN (SELECT heavy.id 
FROM heavy) OR part.id IN (SELECT light.id 
FROM light);

WITH heavy AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight > 10), 
light AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight < 1)
 SELECT part.name 
FROM part;

WITH heavy AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight > 10)
 SELECT heavy.id 
FROM heavy;

WITH heavy AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight > 10)
 SELECT part.name 
FROM part 
WHERE part.id IN (WITH light AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight < 1)
 SELECT heavy.id 
FROM heavy);

WITH light AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight < 1)
 SELECT light.id 
FROM light 
WHERE (light.id NOT IN (WITH heavy AS 
(SELECT part.id AS id 
FROM part 
WHERE part.weight > 10)
 SELECT heavy.id 
FROM heavy));

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

WITH outer_one AS 
(SELECT part.id AS id 
FROM part 
WHERE part.id IN (WITH inner_one AS 
(SELECT stock.part_id AS part_id 
FROM stock 
WHERE stock.amount > 5)
 SELECT inner_one.part_id 
FROM inner_one))
 SELECT outer_one.id 
FROM outer_one;

WITH outer_one AS 
(SELECT part.id AS id 
FROM part 
WHERE part.id IN (WITH inner_one AS 
(SELECT stock.part_id AS part_id 
FROM stock 
WHERE stock.amount > 5)
 SELECT inner_one.part_id 
FROM inner_one))
 SELECT outer_one.id 
FROM outer_one 
WHERE outer_one.id IN (WITH inner_one AS 
(SELECT stock.part_id AS part_id 
FROM stock 
WHERE stock.amount < 5)
 SELECT inner_one.part_id 
FROM inner_one);

SELECT part.id 
FROM part 
WHERE part.id IN (WITH inner_one AS 
(SELECT stock.part_id AS part_id 
FROM stock 
WHERE stock.amount > 5)
 SELECT inner_one.part_id 
FROM inner_one) AND part.id IN (WITH inner_one AS 
(SELECT stock.part_id AS part_id 
FROM stock 
WHERE stock.amount < 5)
 SELECT inner_one.part_id 
FROM inner_one);

WITH outermost AS 
(WITH deep AS 
(WITH inner_one AS 
(SELECT stock.part_id AS part_id 
FROM stock 
WHERE stock.amount > 5)
 SELECT inner_one.part_id AS part_id 
FROM inner_one)
 SELECT deep.part_id AS part_id 
FROM deep)
 SELECT outermost.part_id 
FROM outermost;

WITH deep AS 
(WITH inner_one AS 
(SELECT stock.part_id AS part_id 
FROM stock 
WHERE stock.amount > 5)
 SELECT inner_one.part_id AS part_id 
FROM inner_one), 
inner_one AS 
(SELECT stock.part_id AS part_id 
FROM stock 
WHERE stock.amount > 5)
 SELECT deep.part_id 
FROM deep UNION ALL SELECT inner_one.part_id 
FROM inner_one;

WITH inner_one AS 
(SELECT stock.part_id AS part_id 
FROM stock 
WHERE stock.amount < 5)
 SELECT part.id 
FROM part 
WHERE part.id IN (WITH inner_one AS 
(SELECT stock.part_id AS part_id 
FROM stock 
WHERE stock.amount > 5)
 SELECT inner_one.part_id 
FROM inner_one) UNION SELECT inner_one.part_id 
FROM inner_one;

WITH united AS 
(WITH inner_one AS 
(SELECT stock.part_id AS part_id 
FROM stock 
WHERE stock.amount > 5)
 SELECT inner_one.part_id AS part_id 
FROM inner_one UNION SELECT part.id AS id 
FROM part)
 SELECT united.part_id 
FROM united;

SELECT united.part_id 
FROM (WITH inner_one AS 
(SELECT stock.part_id AS part_id 
FROM stock 
WHERE stock.amount > 5)
 SELECT inner_one.part_id AS part_id 
FROM inner_one UNION SELECT part.id AS id 
FROM part) AS united;

SELECT part.id 
FROM part 
WHERE part.id IN (WITH RECURSIVE counting(n) AS 
(SELECT 1 AS n UNION ALL SELECT counting.n + 1 AS anon_1 
FROM counting 
WHERE counting.n < 10)
 SELECT counting.n 
FROM counting);

SELECT part.id, (WITH RECURSIVE counting(n) AS 
(SELECT 1 AS n UNION ALL SELECT counting.n + 1 AS anon_2 
FROM counting 
WHERE counting.n < 10)
 SELECT count(*) AS count_1 
FROM counting) AS anon_1 
FROM part;

WITH numbers AS 
(WITH RECURSIVE counting(n) AS 
(SELECT 1 AS n UNION ALL SELECT counting.n + 1 AS anon_1 
FROM counting 
WHERE counting.n < 10)
 SELECT counting.n AS n 
FROM counting)
 SELECT numbers.n 
FROM numbers;

WITH numbers AS 
(WITH RECURSIVE counting(n) AS 
(SELECT 1 AS n UNION ALL SELECT counting.n + 1 AS anon_1 
FROM counting 
WHERE counting.n < 10)
 SELECT counting.n AS n 
FROM counting)
 DELETE FROM part WHERE part.id IN (SELECT numbers.n 
FROM numbers 
WHERE numbers.n IN (WITH inner_one AS 
(SELECT stock.part_id AS part_id 
FROM stock 
WHERE stock.amount > 5)
 SELECT inner_one.part_id 
FROM inner_one));

WITH kept AS NOT MATERIALIZED 
(SELECT part.id AS id 
FROM part)
 SELECT kept.id 
FROM kept;

WITH found AS 
(SELECT part.id AS id 
FROM part) 
 SELECT found.id 
FROM found;

WITH found AS 
(SELECT part.id AS id 
FROM part) -- any 
 SELECT found.id 
FROM found;

SELECT ALL part.id 
FROM part /* hint */ /* lite */ /* end */;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

