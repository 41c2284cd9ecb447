BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE account (
    id SERIAL NOT NULL, 
    email VARCHAR(50), 
    owner INTEGER, 
    CONSTRAINT pk_account PRIMARY KEY (id), 
    CONSTRAINT ck_account_positive CHECK (id > 0), 
    CONSTRAINT small CHECK (id < 1000), 
    CONSTRAINT uq_account_owner_email UNIQUE (owner, email), 
    CONSTRAINT fk_account_owner_users FOREIGN KEY(owner) REFERENCES users (id)
);

CREATE UNIQUE INDEX ix_account_email ON account (email);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

