BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> conflict01

INSERT INTO rate (id, "Code") VALUES (1, 'eur') ON CONFLICT ON CONSTRAINT uq_by_name DO NOTHING;

INSERT INTO rate (id, "Code") VALUES (1, 'eur') ON CONFLICT ON CONSTRAINT uq_by_name DO UPDATE SET since = excluded.since;

INSERT INTO rate (id, "Code") VALUES (1, 'eur') ON CONFLICT ON CONSTRAINT uq_rate_code DO NOTHING;

INSERT INTO rate (id, "Code") VALUES (1, 'eur') ON CONFLICT ON CONSTRAINT uq_rate_code DO UPDATE SET since = excluded.since;

INSERT INTO rate (id, "Code") VALUES (1, 'eur') ON CONFLICT ("Code", since) DO NOTHING;

INSERT INTO rate (id, "Code") VALUES (1, 'eur') ON CONFLICT ("Code", since) DO UPDATE SET since = excluded.since;

INSERT INTO rate (id, "Code") VALUES (1, 'eur') ON CONFLICT ("Code") WHERE "Code" > 'm' DO NOTHING;

INSERT INTO rate (id, "Code") VALUES (1, 'eur') ON CONFLICT ("Code") WHERE "Code" > 'm' DO UPDATE SET since = excluded.since;

INSERT INTO rate (id, "Code") VALUES (1, 'eur') ON CONFLICT (lower("Code")) DO NOTHING;

INSERT INTO rate (id, "Code") VALUES (1, 'eur') ON CONFLICT (lower("Code")) DO UPDATE SET since = excluded.since;

INSERT INTO rate (id, "Code") VALUES (1, 'eur') ON CONFLICT ("Code", since) WHERE "Code" != 'x' DO NOTHING;

INSERT INTO rate (id, "Code") VALUES (1, 'eur') ON CONFLICT ("Code", since) WHERE "Code" != 'x' DO UPDATE SET since = excluded.since;

INSERT INTO rate (id, "Code") VALUES (1, 'eur') ON CONFLICT ("Code") WHERE since IS NOT NULL DO NOTHING;

INSERT INTO rate (id, "Code") VALUES (1, 'eur') ON CONFLICT ("Code") WHERE since IS NOT NULL DO UPDATE SET since = excluded.since;

INSERT INTO alembic_version (version_num) VALUES ('conflict01') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade conflict01 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'conflict01';

COMMIT;

