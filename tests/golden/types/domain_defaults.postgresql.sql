BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE DOMAIN d1 AS INTEGER DEFAULT '5' CONSTRAINT dc NOT NULL CHECK (VALUE > 0);

CREATE DOMAIN d2 AS VARCHAR(4) COLLATE "de_DE" DEFAULT 'abcd' CHECK (length(VALUE) > 0);

CREATE DOMAIN d3 AS INTEGER DEFAULT foo(3) CHECK (length(VALUE) > 3);

DROP DOMAIN x.d2;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

