CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT 'no databases';

SELECT 'No module named sqlalchemy.no_such_module';

SELECT 'no type';

SELECT 'LargeBinary';

SELECT 'no views';

SELECT 'no dialect';

SELECT 'no error';

SELECT 'no name';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

