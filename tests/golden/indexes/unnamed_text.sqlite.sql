CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> unnamed_text

CREATE INDEX "ix_users_lower(name)" ON users (lower(name));

INSERT INTO alembic_version (version_num) VALUES ('unnamed_text') RETURNING version_num;

-- Running downgrade unnamed_text -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'unnamed_text';

