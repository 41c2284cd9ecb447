CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa

-- BY HAND: the upgrade of revision aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (revisions/1.py)
--   revisions/1.py:10: what 'the rows' gives here is not known: no such table: users
-- The script stops here unless the table below says that this is done: do it, and in the same
-- transaction CREATE TABLE sqlgen_by_hand_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (done integer);
-- A script that begins here: sqlgen upgrade base:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb --unresolved manual
CREATE TEMP TABLE sqlgen_check (value INTEGER CONSTRAINT "the upgrade of revision aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa is to be done by hand: revisions/1.py:10: what 'the rows' gives here is not known: no such table: users: do it with CREATE TABLE sqlgen_by_hand_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (done integer) in the same transaction, then apply the script again, or what 'sqlgen upgrade base:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb --unresolved manual' writes" CHECK (value));
INSERT INTO temp.sqlgen_check SELECT coalesce((SELECT count(*) > 0 FROM sqlite_master WHERE lower(name) = lower('sqlgen_by_hand_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')), 0);
DROP TABLE temp.sqlgen_check;
DROP TABLE sqlgen_by_hand_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;

INSERT INTO alembic_version (version_num) VALUES ('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') RETURNING version_num;

-- Running upgrade aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa -> bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb

-- BY HAND: the upgrade of revision bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb (revisions/2.py)
--   revisions/2.py:10: what 'the rows' gives here is not known: no such table: users
-- The script stops here unless the table below says that this is done: do it, and in the same
-- transaction CREATE TABLE sqlgen_by_hand_bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb (done integer);
-- A script that begins here: sqlgen upgrade aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb --unresolved manual
CREATE TEMP TABLE sqlgen_check (value INTEGER CONSTRAINT "the upgrade of revision bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb is to be done by hand: revisions/2.py:10: what 'the rows' gives here is not known: no such table: users: do it with CREATE TABLE sqlgen_by_hand_bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb (done integer) in the same transaction, then apply the script again, or what 'sqlgen upgrade aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb --unresolved manual' writes" CHECK (value));
INSERT INTO temp.sqlgen_check SELECT coalesce((SELECT count(*) > 0 FROM sqlite_master WHERE lower(name) = lower('sqlgen_by_hand_bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb')), 0);
DROP TABLE temp.sqlgen_check;
DROP TABLE sqlgen_by_hand_bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb;

UPDATE alembic_version SET version_num='bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' WHERE alembic_version.version_num = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';

