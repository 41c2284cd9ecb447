CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT 'lock a';

SELECT 'lock b';

SELECT 'A';

SELECT 'unlock b';

SELECT 'unlock a';

SELECT 'lock c';

SELECT 'caught boom';

SELECT 'unlock c';

SELECT 'lock d';

SELECT 'caught again';

SELECT 'unlock d';

SELECT 'outer';

SELECT 0;

SELECT 1;

SELECT 'else';

SELECT 'sent hello';

SELECT 'stopped';

SELECT 'lock x';

SELECT 'called';

SELECT 'unlock x';

SELECT 'lock decorated';

SELECT 'in decorated';

SELECT 'unlock decorated';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

