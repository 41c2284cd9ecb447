BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1b2c3d4e5f6

SELECT t.x, account.id, account.name 
FROM account, t;

SELECT account.id, account.name, t.x 
FROM account, t;

SELECT t.id, account.name, t.x 
FROM account, t;

SELECT t.id, account.name 
FROM account, t;

SELECT t.id, t.x 
FROM t;

SELECT t.id, account.id AS id_1, account.name 
FROM account, t 
WHERE t.id = account.id;

SELECT t.id, account.id AS id_1, account.name 
FROM t JOIN account ON account.id = t.id;

SELECT t.id, account.id AS id_1 
FROM t, account;

SELECT ANY (t.x), ALL (t.x) 
FROM t;

SELECT ANY (SELECT t.x 
FROM t) AS anon_1;

SELECT t.id 
FROM t 
 LIMIT 5 OFFSET 6;

-- invalid literal for int() with base 10: 'text';

-- statement sub-expression element expected, got 5.;

INSERT INTO alembic_version (version_num) VALUES ('a1b2c3d4e5f6') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1b2c3d4e5f6 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1b2c3d4e5f6';

COMMIT;

