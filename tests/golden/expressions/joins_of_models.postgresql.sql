BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

UPDATE account SET name='y' WHERE account.id IN (SELECT account.id 
FROM account JOIN role ON role.id = account.role_id 
WHERE role.name = 'a');

UPDATE account SET name='y' WHERE account.id IN (SELECT account.id 
FROM account LEFT OUTER JOIN role ON role.id = account.role_id);

UPDATE account SET name='y' WHERE account.id IN (SELECT role.id 
FROM role JOIN account ON role.id = account.role_id 
WHERE account.name = 'x');

UPDATE account SET name='y' WHERE account.id IN (SELECT account.id 
FROM account JOIN account_tag AS account_tag_1 ON account.id = account_tag_1.account_id JOIN tag ON tag.id = account_tag_1.tag_id 
WHERE tag.name = 't');

UPDATE account SET name='y' WHERE account.id IN (SELECT tag.id 
FROM tag LEFT OUTER JOIN (account_tag AS account_tag_1 JOIN account ON account.id = account_tag_1.account_id) ON tag.id = account_tag_1.tag_id);

UPDATE account SET name='y' WHERE account.id IN (SELECT account.id 
FROM account JOIN account AS account_1 ON account_1.id = account.manager_id 
WHERE account_1.name = 'b');

UPDATE account SET name='y' WHERE account.id IN (SELECT account.id 
FROM account LEFT OUTER JOIN account AS account_1 ON account_1.id = account.manager_id 
WHERE account_1.name = 'b');

UPDATE account SET name='y' WHERE account.id IN (SELECT account_1.id 
FROM account AS account_1 JOIN role ON role.id = account_1.role_id 
WHERE role.name = 'c');

UPDATE account SET name='y' WHERE account.id IN (SELECT account.id 
FROM account JOIN role ON role.id = account.role_id JOIN account_tag ON account.id = account_tag.account_id 
WHERE role.name = 'd' AND account_tag.tag_id = 2);

UPDATE account SET name='y' WHERE account.id IN (SELECT account.id 
FROM account 
WHERE EXISTS (SELECT 1 
FROM role 
WHERE role.id = account.role_id AND role.name = 'e'));

UPDATE account SET name='y' WHERE account.id IN (SELECT account.id 
FROM account 
WHERE EXISTS (SELECT 1 
FROM role 
WHERE role.id = account.role_id AND role.name = 'e'));

UPDATE account SET name='y' WHERE account.id IN (SELECT account.id 
FROM account 
WHERE NOT (EXISTS (SELECT 1 
FROM tag, account_tag 
WHERE account.id = account_tag.account_id AND tag.id = account_tag.tag_id)));

UPDATE account SET name='y' WHERE account.id IN (SELECT account.id 
FROM account 
WHERE EXISTS (SELECT 1 
FROM tag, account_tag 
WHERE account.id = account_tag.account_id AND tag.id = account_tag.tag_id AND tag.name = 'f'));

UPDATE account SET name='y' WHERE account.id IN (SELECT role.id 
FROM role 
WHERE EXISTS (SELECT 1 
FROM account 
WHERE role.id = account.role_id AND account.name = 'g'));

UPDATE account SET name='y' WHERE account.id IN (SELECT account.id 
FROM account 
WHERE account.manager_id IS NULL);

UPDATE account SET name='y' WHERE account.id IN (SELECT account.id 
FROM account 
WHERE account.manager_id IS NOT NULL);

DELETE FROM account WHERE EXISTS (SELECT 1 
FROM role 
WHERE role.id = account.role_id AND role.name = 'h');

INSERT INTO tag (name) SELECT account.name 
FROM account JOIN role ON role.id = account.role_id;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

