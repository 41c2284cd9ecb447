CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE app.account (
    id INTEGER NOT NULL, 
    kind VARCHAR(4), 
    name VARCHAR(20), 
    PRIMARY KEY (id)
);

CREATE INDEX app.ix_app_account_name ON account (name);

CREATE TRIGGER account_changed AFTER UPDATE ON app.account /* a:b */;

-- before app.Entry;

CREATE TABLE app."Entry" (
    account_id INTEGER, 
    sum INTEGER, 
    FOREIGN KEY(account_id) REFERENCES account (id)
);

INSERT INTO app.log VALUES ('made', '50%');

GRANT SELECT ON x TO y;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

CREATE TABLE app.account (
    id INTEGER NOT NULL, 
    kind VARCHAR(4), 
    name VARCHAR(20), 
    PRIMARY KEY (id)
);

CREATE INDEX app.ix_app_account_name ON account (name);

CREATE TRIGGER account_changed AFTER UPDATE ON app.account /* a:b */;

DROP TABLE app.account;

-- no account any more;

DROP TABLE app."Entry";

DROP TABLE app.account;

-- no account any more;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

