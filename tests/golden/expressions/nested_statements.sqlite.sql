CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

INSERT INTO old.archive (id, name) SELECT account.id, account.name 
FROM account JOIN (SELECT entry.account_id AS account_id, sum(entry.amount) AS amount 
FROM entry GROUP BY entry.account_id) AS biggest ON biggest.account_id = account.id;

INSERT INTO old.archive (id, name) SELECT account.id, (SELECT owner.name 
FROM owner 
WHERE owner.id = account.owner_id) AS anon_1 
FROM account;

INSERT INTO old.archive (id, name) SELECT account.id, account.name 
FROM account 
WHERE EXISTS (SELECT * 
FROM entry 
WHERE entry.account_id = account.id);

INSERT INTO old.archive (id, name) SELECT account.id, account.name 
FROM account UNION ALL (SELECT owner.id, owner.name 
FROM owner ORDER BY owner.id
 LIMIT 2 OFFSET 0);

INSERT INTO old.archive (id, name) SELECT account.id, account.name 
FROM account UNION SELECT anon_1.id, anon_1.name 
FROM (SELECT owner.id AS id, owner.name AS name 
FROM owner EXCEPT SELECT old.archive.id AS id, old.archive.name AS name 
FROM old.archive) AS anon_1 ORDER BY id;

INSERT INTO old.archive (id, name) SELECT account.id, account.name 
FROM account 
WHERE account.id IN (SELECT entry.account_id 
FROM entry UNION SELECT owner.id 
FROM owner);

INSERT INTO old.archive (id, name) SELECT id, name FROM account;

WITH old_ones AS 
(SELECT account.id AS id, account.name AS name 
FROM account 
WHERE account.total < 10)
 INSERT INTO old.archive (id, name) SELECT old_ones.id, old_ones.name 
FROM old_ones;

WITH old_ones AS 
(SELECT account.id AS id, account.name AS name 
FROM account 
WHERE account.total < 10)
 INSERT INTO old.archive (id, name) SELECT old_ones.id, old_ones.name 
FROM old_ones UNION SELECT owner.id, owner.name 
FROM owner;

WITH old_ones AS 
(SELECT account.id AS id, account.name AS name 
FROM account 
WHERE account.total < 10)
 INSERT INTO old.archive (id, name) VALUES ((SELECT max(old_ones.id) AS max_1 
FROM old_ones), 'kept');

WITH nested AS 
(SELECT account.id AS id, account.name AS name 
FROM account)
 INSERT INTO old.archive (id, name) SELECT nested.id, nested.name 
FROM nested;

WITH old_ones AS 
(SELECT account.id AS id, account.name AS name 
FROM account 
WHERE account.total < 10)
 INSERT INTO old.archive (id, name) WITH nested AS 
(SELECT account.id AS id, account.name AS name 
FROM account)
 SELECT nested.id, nested.name 
FROM nested UNION ALL SELECT old_ones.id, old_ones.name 
FROM old_ones;

INSERT INTO old.archive (id, name) VALUES (1, (WITH nested AS 
(SELECT account.id AS id, account.name AS name 
FROM account)
 SELECT nested.name 
FROM nested
 LIMIT 1 OFFSET 0));

WITH gone AS 
(DELETE FROM account WHERE account.id = 1)
 INSERT INTO old.archive (id, name) VALUES (1, 'a');

WITH gone AS 
(DELETE FROM entry)
 INSERT INTO old.archive (id, name) SELECT account.id, account.name 
FROM account;

WITH made AS 
(INSERT INTO account (id, name) VALUES (1, 'x') RETURNING id)
 SELECT made.id 
FROM made;

WITH old_ones AS 
(SELECT account.id AS id, account.name AS name 
FROM account 
WHERE account.total < 10), 
made AS 
(INSERT INTO old.archive (id, name) SELECT old_ones.id AS id, old_ones.name AS name 
FROM old_ones RETURNING id)
 SELECT made.id 
FROM made;

WITH made AS 
(WITH nested AS 
(SELECT account.id AS id, account.name AS name 
FROM account)
 INSERT INTO old.archive (id, name) SELECT nested.id AS id, nested.name AS name 
FROM nested RETURNING id, name)
 SELECT made.id, made.name 
FROM made;

UPDATE account SET name=owner.name FROM owner;

UPDATE account SET name=owner.name, total=entry.amount FROM owner, entry WHERE account.owner_id = owner.id;

UPDATE account SET name=NULL, total=NULL;

UPDATE account SET name=(SELECT owner.name 
FROM owner 
WHERE owner.id = account.owner_id);

UPDATE account SET name=(SELECT owner.name 
FROM owner UNION SELECT old.archive.name 
FROM old.archive
 LIMIT 1 OFFSET 0);

WITH named AS 
(SELECT owner.id AS id, owner.name AS name 
FROM owner)
 UPDATE account SET name=named.name FROM named WHERE named.id = account.owner_id;

WITH gone AS 
(DELETE FROM entry)
 UPDATE account SET name='x';

WITH gone AS 
(DELETE FROM entry)
 UPDATE account SET name='x';

UPDATE account SET name=(WITH named AS 
(SELECT owner.id AS id, owner.name AS name 
FROM owner)
 SELECT named.name 
FROM named 
WHERE named.id = account.owner_id);

WITH changed AS 
(WITH named AS 
(SELECT owner.id AS id, owner.name AS name 
FROM owner)
 UPDATE account SET name=named.name FROM named WHERE named.id = account.owner_id RETURNING id)
 SELECT changed.id 
FROM changed;

WITH named AS 
(SELECT owner.id AS id, owner.name AS name 
FROM owner), 
changed AS 
(UPDATE account SET total=(account.total + 1) WHERE account.id IN (SELECT named.id 
FROM named) RETURNING id, total)
 SELECT changed.id, changed.total 
FROM changed;

UPDATE account SET name=upper(account.name) WHERE account.id IN (SELECT entry.account_id 
FROM entry 
WHERE entry.amount > account.total);

DELETE FROM account WHERE account.owner_id IN (WITH nested AS 
(SELECT owner.id AS id 
FROM owner)
 SELECT nested.id 
FROM nested);

WITH gone AS 
(DELETE FROM entry)
 DELETE FROM account;

WITH gone AS 
(DELETE FROM entry)
 DELETE FROM account;

WITH gone AS 
(DELETE FROM account WHERE account.owner_id IN (WITH nested AS 
(SELECT owner.id AS id 
FROM owner)
 SELECT nested.id 
FROM nested) RETURNING id)
 SELECT gone.id 
FROM gone;

WITH moved AS 
(DELETE FROM account WHERE account.id > 3 RETURNING id, name)
 INSERT INTO old.archive (id, name) SELECT moved.id, moved.name 
FROM moved;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

SELECT account.id, account.name 
FROM account 
WHERE account.id < 3 UNION SELECT owner.id, owner.name 
FROM owner ORDER BY name DESC, id
 LIMIT 3 OFFSET 1;

SELECT account.id, account.name 
FROM account 
WHERE account.id < 3 UNION ALL SELECT owner.id, owner.name 
FROM owner GROUP BY id, name;

WITH gone AS 
(DELETE FROM entry)
 SELECT account.id, account.name 
FROM account 
WHERE account.id < 3 UNION ALL SELECT owner.id, owner.name 
FROM owner;

WITH gone AS 
(DELETE FROM entry)
 SELECT account.id, account.name 
FROM account 
WHERE account.id < 3 UNION ALL SELECT owner.id, owner.name 
FROM owner;

WITH gone AS 
(DELETE FROM entry)
 SELECT account.id, account.name 
FROM account 
WHERE account.id < 3 UNION ALL SELECT owner.id, owner.name 
FROM owner;

WITH gone AS 
(DELETE FROM entry)
 SELECT account.id, account.name 
FROM account 
WHERE account.id < 3 UNION ALL SELECT owner.id, owner.name 
FROM owner;

SELECT both.id, both.name 
FROM (WITH few AS 
(SELECT entry.id AS id 
FROM entry)
 SELECT account.id AS id, account.name AS name 
FROM account 
WHERE account.id < 3 UNION ALL SELECT owner.id AS id, owner.name AS name 
FROM owner) AS both;

SELECT account.id, account.name 
FROM account 
WHERE account.id < 3 INTERSECT (SELECT owner.id, owner.name 
FROM owner UNION SELECT old.archive.id, old.archive.name 
FROM old.archive);

SELECT account.id, account.name 
FROM account 
WHERE account.id < 3 INTERSECT ALL SELECT owner.id, owner.name 
FROM owner;

SELECT account.id, account.name 
FROM account 
WHERE account.id < 3 EXCEPT ALL SELECT owner.id, owner.name 
FROM owner;

WITH both AS 
(SELECT account.id AS id, account.name AS name 
FROM account 
WHERE account.id < 3 UNION SELECT owner.id AS id, owner.name AS name 
FROM owner)
 SELECT both.id, both.name 
FROM both 
WHERE id > 1;

SELECT 1 AS anon_1, anon_2.name 
FROM (SELECT account.id AS id, account.name AS name 
FROM account 
WHERE account.id < 3 UNION SELECT owner.id AS id, owner.name AS name 
FROM owner) AS anon_2;

SELECT account.id 
FROM account 
WHERE account.id = (SELECT owner.id 
FROM owner UNION SELECT entry.id 
FROM entry ORDER BY id
 LIMIT 1 OFFSET 0);

SELECT account.id, account.id AS id__1, account.name, account.id + 1 AS anon_1, account.id + 1 AS anon_2 
FROM account UNION SELECT owner.id, owner.id AS id__2, owner.name, owner.id AS id__3, owner.id AS id__4 
FROM owner;

WITH gone AS 
(DELETE FROM entry)
 SELECT id FROM owner;

WITH listed AS 
(SELECT id FROM owner)
 SELECT listed.id 
FROM listed;

SELECT listed.id 
FROM (WITH few AS 
(SELECT entry.id AS id 
FROM entry)
 SELECT id FROM owner) AS listed;

SELECT account.id 
FROM account 
WHERE account.id IN (SELECT id FROM owner);

WITH gone AS 
(DELETE FROM entry)
 SELECT rows.id, rows.name 
FROM (VALUES (1, 'a'), (2, 'b')) AS rows (id, name);

WITH given(id, name) AS 
(VALUES (1, 'a'), (2, 'b'))
 SELECT given.id, given.name 
FROM given;

INSERT INTO old.archive (id, name) SELECT rows.id, rows.name 
FROM (VALUES (1, 'a'), (2, 'b')) AS rows (id, name);

UPDATE account SET name=rows.name FROM (VALUES (1, 'a'), (2, 'b')) AS rows (id, name) WHERE rows.id = account.id;

INSERT INTO old.archive (id, name) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET name = (old.archive.name || '!');

INSERT INTO old.archive (id, name) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE old.archive.name != excluded.name;

INSERT INTO old.archive (id, name) VALUES (1, 'x') ON CONFLICT (id) WHERE id > 3 DO UPDATE SET name = lower(old.archive.name);

INSERT INTO old.archive (id, name) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET name = (SELECT owner.name 
FROM owner, archive 
WHERE owner.id = old.archive.id);

INSERT INTO old.archive (id, name) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET name = 'x', unknown = 3;

INSERT INTO old.archive (id, name) VALUES (1, 'x') ON CONFLICT (id, name) DO NOTHING RETURNING id, id AS id__1, name AS n;

INSERT INTO old.archive (id, name) SELECT account.id, account.name 
FROM account 
WHERE 1 = 1 ON CONFLICT DO NOTHING;

WITH m AS 
(SELECT max(owner.id) AS max_1 
FROM owner)
 INSERT INTO old.archive (id, name) VALUES ((SELECT m.max_1 
FROM m), 'x') ON CONFLICT DO NOTHING;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

