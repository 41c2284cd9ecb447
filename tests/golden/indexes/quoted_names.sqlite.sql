CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE INDEX "ix_plain" ON t (a, b);

CREATE INDEX Ix_Upper ON t (a);

CREATE INDEX "ix_own" ON t (a);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP INDEX "ix_plain";

DROP INDEX Ix_Upper;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

