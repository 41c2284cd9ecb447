CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT account_1.id AS account_1_id, account_1.id AS account_1_id__1, account_1.owner AS account_1_owner, account_1.id AS account_1_id__2 
FROM account AS account_1;

SELECT anon_1.id AS anon_1_id, anon_1.owner AS anon_1_owner, anon_1.account_id AS anon_1_account_id 
FROM (SELECT account.id AS id, account.owner AS owner, account.account_id AS account_id 
FROM account 
WHERE account.id > 3) AS anon_1;

SELECT anon_1.anon_2_id AS anon_1_anon_2_id, anon_1.anon_2_owner AS anon_1_anon_2_owner, anon_1.anon_2_account_id AS anon_1_anon_2_account_id 
FROM (SELECT anon_2.id AS anon_2_id, anon_2.owner AS anon_2_owner, anon_2.account_id AS anon_2_account_id 
FROM (SELECT account.id AS id, account.owner AS owner, account.account_id AS account_id 
FROM account 
WHERE account.id > 3) AS anon_2) AS anon_1;

SELECT account.id AS account_id_1, account.owner AS account_owner, account.account_id AS account_account_id 
FROM account;

SELECT "fin.main".ledger.id AS fin_main_ledger_id, "fin.main".ledger.ref AS fin_main_ledger_ref, account_1.owner AS account_1_owner 
FROM "fin.main".ledger, account AS account_1 
WHERE "fin.main".ledger.ref = account_1.id;

SELECT l.fin_main_ledger_id, l.fin_main_ledger_ref 
FROM (SELECT "fin.main".ledger.id AS fin_main_ledger_id, "fin.main".ledger.ref AS fin_main_ledger_ref 
FROM "fin.main".ledger) AS l;

SELECT anon_1.id AS anon_1_id, anon_1.owner AS anon_1_owner, anon_1.account_id AS anon_1_account_id 
FROM (SELECT account.id AS id, account.owner AS owner, account.account_id AS account_id 
FROM account 
WHERE account.id > 3) AS anon_1 ORDER BY anon_1.owner;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

SELECT account.id, account.owner, account.id, account.id 
FROM account;

SELECT anon_1.id, anon_1.owner, anon_1.id AS id_1, anon_1.id AS id_2 
FROM (SELECT account.id AS id, account.owner AS owner, account.id AS id__1, account.id AS id__2 
FROM account) AS anon_1;

SELECT lower(account.owner) AS lower_1, lower(account.owner) AS lower__1, CAST(account.id AS TEXT) AS id, CAST(account.id AS TEXT) AS id__1 
FROM account;

SELECT anon_1.now__1, anon_1.id 
FROM (SELECT now() AS now__1, account.id AS id 
FROM account) AS anon_1;

SELECT anon_1.now(), anon_1.id 
FROM (SELECT now(), account.id AS id 
FROM account) AS anon_1;

SELECT account.id 
FROM account 
WHERE EXISTS (SELECT account.id, "fin.main".ledger.id 
FROM account, "fin.main".ledger);

DELETE FROM account WHERE (account.id, account.owner) IN (SELECT "fin.main".ledger.id, "fin.main".ledger.id 
FROM "fin.main".ledger);

SELECT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb AS aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc AS aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc 
FROM aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;

SELECT anon_1.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, anon_1.cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc 
FROM (SELECT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb AS bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc AS cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc 
FROM aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) AS anon_1;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

