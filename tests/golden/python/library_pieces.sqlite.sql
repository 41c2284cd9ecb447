CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT 'db.example.com 5432 user s%40t /app';

SELECT 'None';

SELECT '::1 postgresql://user:s%40t@DB.example.com:5432/app?sslmode=on#x';

SELECT '6100e9003dd800de';

SELECT 'fffe6100e900';

SELECT 'ab';

SELECT 'a';

SELECT '00000061';

SELECT 'False';

SELECT 'odd';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

