CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

WITH c AS 
(SELECT t.id AS id 
FROM t)
 DELETE FROM t WHERE t.id IN (SELECT c.id 
FROM c);

WITH d AS 
(SELECT t.id AS id 
FROM t) SEARCH DEPTH FIRST BY id SET seen 
 DELETE FROM t WHERE t.id IN (SELECT d.id 
FROM d);

UPDATE t SET id=(SELECT "weird (name) $"(1) AS weird_name__1);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

