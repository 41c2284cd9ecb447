CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT box.id 
FROM (SELECT item.id AS id, item.box AS box 
FROM item) AS plain JOIN box ON box.id = plain.box;

SELECT box.id 
FROM (SELECT item.other AS box_id, item.box AS b 
FROM item) AS labelled JOIN box ON box.id = labelled.b;

SELECT box.id 
FROM (SELECT plain.box AS c 
FROM (SELECT item.id AS id, item.box AS box 
FROM item) AS plain) AS nested JOIN box ON box.id = nested.c;

SELECT box.id 
FROM (SELECT item.box AS e 
FROM item AS x JOIN item ON 1 = 1) AS joined JOIN box ON box.id = joined.e;

SELECT box.id 
FROM (SELECT item.id AS id, item.box AS box 
FROM item) AS again JOIN box ON box.id = again.box;

WITH cte AS 
(SELECT item.box AS d 
FROM item)
 SELECT box.id 
FROM box JOIN cte ON box.id = cte.d;

SELECT item.id 
FROM item JOIN (SELECT box.name AS name, box.id AS number 
FROM box) AS boxes ON boxes.number = item.box;

SELECT labelled.b 
FROM (SELECT box.name AS name, box.id AS number 
FROM box) AS boxes LEFT OUTER JOIN (SELECT item.other AS box_id, item.box AS b 
FROM item) AS labelled ON boxes.number = labelled.b;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

SELECT 'an expression refers to nothing';

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

