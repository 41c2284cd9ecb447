CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

UPDATE children SET name='orphan' WHERE children.parent_id IS NULL;

DELETE FROM parents WHERE (parents.id NOT IN (SELECT children.parent_id 
FROM children));

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM children;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

