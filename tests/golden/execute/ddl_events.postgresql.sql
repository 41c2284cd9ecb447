BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TYPE account_kind AS ENUM ('free', 'paid');

CREATE SCHEMA app;

CREATE SEQUENCE account_id;

CREATE TABLE app.account (
    id INTEGER NOT NULL, 
    kind account_kind, 
    name VARCHAR(20), 
    PRIMARY KEY (id)
);

CREATE INDEX ix_app_account_name ON app.account (name);

CREATE TRIGGER account_changed AFTER UPDATE ON app.account /* a:b */;

-- before app.Entry;

CREATE TABLE app."Entry" (
    account_id INTEGER, 
    sum INTEGER, 
    FOREIGN KEY(account_id) REFERENCES app.account (id)
);

INSERT INTO app.log VALUES ('made', '50%');

ALTER TABLE app."Entry" ADD CONSTRAINT ck_sum CHECK (sum > 0);

GRANT SELECT ON x TO y;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

CREATE TYPE account_kind AS ENUM ('free', 'paid');

CREATE SEQUENCE account_id;

CREATE TABLE app.account (
    id INTEGER NOT NULL, 
    kind account_kind, 
    name VARCHAR(20), 
    PRIMARY KEY (id)
);

CREATE INDEX ix_app_account_name ON app.account (name);

CREATE TRIGGER account_changed AFTER UPDATE ON app.account /* a:b */;

DROP TABLE app.account;

DROP SEQUENCE account_id;

DROP TYPE account_kind;

-- no account any more;

DROP TABLE app."Entry";

DROP TABLE app.account;

-- no account any more;

DROP SEQUENCE account_id;

DROP TYPE account_kind;

DROP SCHEMA app;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

