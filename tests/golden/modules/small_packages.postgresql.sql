BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE accounts (
    id VARCHAR(40) NOT NULL, 
    kind VARCHAR(20), 
    PRIMARY KEY (id)
);

INSERT INTO accounts (id, kind) VALUES ('MZVhuc1_wN', 'nanoid');

INSERT INTO accounts (id, kind) VALUES ('nNXHpUUKLvia3t7oBhFv2S', 'short');

UPDATE accounts SET kind='NANOID' WHERE accounts.id = 'MZVhuc1_wN';

UPDATE accounts SET kind='SHORT' WHERE accounts.id = 'nNXHpUUKLvia3t7oBhFv2S';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE accounts;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

