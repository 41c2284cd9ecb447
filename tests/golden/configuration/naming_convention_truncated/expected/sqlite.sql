CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE account (
    id INTEGER NOT NULL, 
    email VARCHAR(50), 
    owner INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT positive CHECK (id > 0), 
    CONSTRAINT small CHECK (id < 1000), 
    CONSTRAINT uq_account_with_a_rather_long_convention_text_that_goes_over_owner_email UNIQUE (owner, email), 
    FOREIGN KEY(owner) REFERENCES users (id)
);

CREATE UNIQUE INDEX ix_account_email ON account (email);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running upgrade aaaa -> bbbb

ALTER TABLE account ADD COLUMN size INTEGER;

UPDATE alembic_version SET version_num='bbbb' WHERE alembic_version.version_num = 'aaaa';

-- Running upgrade aaaa -> bbbb

ALTER TABLE account ADD COLUMN size INTEGER;

UPDATE alembic_version SET version_num='bbbb' WHERE alembic_version.version_num = 'aaaa';

-- Running downgrade bbbb -> aaaa

ALTER TABLE account DROP COLUMN size;

UPDATE alembic_version SET version_num='aaaa' WHERE alembic_version.version_num = 'bbbb';

-- Running downgrade aaaa -> 

DROP TABLE account;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

