-- Running upgrade 0001 -> 0002

-- assumed: the upgrade of revision 0002 is done (revisions/0002_names.py)
CREATE TEMP TABLE sqlgen_check (value INTEGER CONSTRAINT "revision 0002 is assumed to be done, and pets is not there" CHECK (value));
INSERT INTO temp.sqlgen_check SELECT coalesce((SELECT count(*) > 0 FROM sqlite_master WHERE lower(name) = lower('pets')), 0);
DROP TABLE temp.sqlgen_check;
CREATE TEMP TABLE sqlgen_check (value INTEGER CONSTRAINT "revision 0002 is assumed to be done, and first of users is not there" CHECK (value));
INSERT INTO temp.sqlgen_check SELECT coalesce((SELECT count(*) > 0 FROM pragma_table_info('users') WHERE lower(name) = lower('first')), 0);
DROP TABLE temp.sqlgen_check;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

CREATE INDEX ix_id ON users (id);

CREATE INDEX ix_name ON users (name);

CREATE INDEX ix_first ON users (first);

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

