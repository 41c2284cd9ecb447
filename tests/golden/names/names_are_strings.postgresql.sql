BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> names_are_strings

-- uq_aB_t xq_aB {"uq_aB": ["cX"]};

--      uq_aB|'uq_aB'|     uq_aB1TrueTrue;

-- x yUQ_ABTrue121.5;

-- sqlalchemy.sql.elements.conv sqlalchemy.sql.elements.quoted_name sqlalchemy.sql.elements.quoted_name sqlalchemy.sql.elements.quoted_name sqlalchemy.sql.elements.quoted_name builtins.strTrue;

-- aBabNone;

CREATE UNIQUE INDEX "uq_aB" ON t ("cX");

INSERT INTO alembic_version (version_num) VALUES ('names_are_strings') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade names_are_strings -> 

DROP INDEX "uq_aB";

DELETE FROM alembic_version WHERE alembic_version.version_num = 'names_are_strings';

COMMIT;

