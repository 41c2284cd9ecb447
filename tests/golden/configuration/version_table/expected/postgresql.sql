BEGIN;

CREATE TABLE admin."Schema Version" (
    version_num VARCHAR(32) NOT NULL
);

-- Running upgrade  -> aaaa

CREATE TABLE account (
    id SERIAL NOT NULL, 
    email VARCHAR(50), 
    owner INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT positive CHECK (id > 0), 
    CONSTRAINT small CHECK (id < 1000), 
    UNIQUE (owner, email), 
    FOREIGN KEY(owner) REFERENCES users (id)
);

CREATE UNIQUE INDEX ix_account_email ON account (email);

INSERT INTO admin."Schema Version" (version_num) VALUES ('aaaa');

-- Running upgrade aaaa -> bbbb

ALTER TABLE account ADD COLUMN size INTEGER;

UPDATE admin."Schema Version" SET version_num='bbbb' WHERE admin."Schema Version".version_num = 'aaaa';

COMMIT;

BEGIN;

-- Running upgrade aaaa -> bbbb

ALTER TABLE account ADD COLUMN size INTEGER;

UPDATE admin."Schema Version" SET version_num='bbbb' WHERE admin."Schema Version".version_num = 'aaaa';

COMMIT;

BEGIN;

-- Running downgrade bbbb -> aaaa

ALTER TABLE account DROP COLUMN size;

UPDATE admin."Schema Version" SET version_num='aaaa' WHERE admin."Schema Version".version_num = 'bbbb';

-- Running downgrade aaaa -> 

DROP TABLE account;

DELETE FROM admin."Schema Version" WHERE admin."Schema Version".version_num = 'aaaa';

COMMIT;

