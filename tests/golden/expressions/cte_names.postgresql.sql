BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

WITH RECURSIVE tree(id, parent, id_1) AS 
(SELECT part.id AS id, part.parent AS parent, stock.id AS id_1 
FROM part JOIN stock ON part.id = stock.part UNION ALL SELECT part.id AS id, part.parent AS parent, stock.id AS id_1 
FROM part JOIN stock ON part.id = stock.part JOIN tree ON tree.id = part.parent)
 SELECT tree.id, tree.parent, tree.id_1 
FROM tree;

WITH RECURSIVE anon_1(parent_1, qty) AS 
(SELECT part.parent AS parent_1, part.qty AS qty, part.qty AS qty__1 
FROM part)
 SELECT anon_1.parent_1, anon_1.qty, anon_1.qty AS qty_1 
FROM anon_1;

WITH RECURSIVE down(id, parent) AS 
(SELECT part.id AS id, part.parent AS parent 
FROM part 
WHERE part.parent IS NULL UNION ALL SELECT part_1.id AS id, part_1.parent AS parent 
FROM part AS part_1, down 
WHERE part_1.parent = down.id)
 SELECT down.id, count(*) AS count_1 
FROM down GROUP BY down.id;

WITH small AS 
(SELECT part.id AS id, part.parent AS parent, part.qty AS qty 
FROM part 
WHERE part.qty < 5)
 SELECT small.id 
FROM small JOIN small AS other ON other.id = small.parent;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

SELECT anon_1.id, anon_1.part 
FROM (WITH lines AS 
(SELECT part.id AS id, part.parent AS parent, part.qty AS qty 
FROM part 
WHERE part.qty > 1), 
held AS 
(SELECT stock.id AS id, stock.part AS part 
FROM stock JOIN lines ON stock.part = lines.id)
 SELECT lines.id AS id, held.part AS part 
FROM lines, held) AS anon_1;

SELECT anon_1.id, anon_1.part 
FROM (WITH lines AS 
(SELECT part.id AS id, part.parent AS parent, part.qty AS qty 
FROM part 
WHERE part.qty > 1), 
held AS 
(SELECT stock.id AS id, stock.part AS part 
FROM stock JOIN lines ON stock.part = lines.id)
 SELECT lines.id AS id, held.part AS part 
FROM lines, held) AS anon_1;

WITH "outer" AS 
(WITH pick AS 
(SELECT part.id AS id 
FROM part)
 SELECT pick.id AS n 
FROM pick), 
pick AS 
(SELECT stock.id AS id 
FROM stock)
 SELECT "outer".n, pick.id 
FROM "outer", pick;

WITH anon_1 AS 
(SELECT part.id AS id 
FROM part), 
anon_2 AS 
(SELECT stock.id AS id 
FROM stock)
 SELECT anon_1.id, anon_2.id AS id_1, anon_3.id AS id_2 
FROM anon_1, anon_2, anon_1 AS anon_3;

WITH anon_1 AS 
(SELECT part.id AS id 
FROM part)
 UPDATE part SET qty=0 WHERE part.id IN (SELECT anon_1.id 
FROM anon_1);

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

