CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a

SELECT 'open sesame', 'Ann', '**********';

SELECT 'None';

INSERT INTO alembic_version (version_num) VALUES ('a') RETURNING version_num;

-- Running downgrade a -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a';

