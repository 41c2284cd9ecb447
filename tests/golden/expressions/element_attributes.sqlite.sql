CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

-- total | ('pkg',) | 2 | NULL | more | more | account.id + :id_1 | INTEGER;

-- full name | name | full name | account | False | account.full name;

-- now() | True | None;

-- account.id | given | SELECT 1 | None;

-- a | account | account | account | log.audit | account.id = log.audit.id | False | False | audit | log | log.audit | account | account;

-- ['id', 'note'] | ['id', 'name'] | 1 | [] | set() | account.id | a.full name;

-- ['id', 'more', 'max'] | ['id', 'more', 'max'] | ['id', 'more', 'max'];

-- log.audit | account | excluded.full name | TEXT | account.id | count(*) | NULL;

INSERT INTO log.audit (id, note) SELECT a.id, a."full name" 
FROM account AS a, account, log.audit 
WHERE account.id = log.audit.id;

UPDATE account SET "full name"='x' WHERE account.id = (SELECT min(account.id) AS min_1 
FROM account);

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

-- Running downgrade 0001 -> 

-- SELECT account.id  FROM account | x = :a | VARCHAR;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

