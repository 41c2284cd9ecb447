BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> identity

-- index True False True;

-- constraint True True;

-- constraint True True;

-- constraint True True;

-- key True True False;

-- columns True True False;

-- metadata True True False;

-- alias True True True False;

-- aliases False False False;

-- condition True False;

-- label False True;

-- join True False;

-- column False False False;

-- tables True False True False False;

INSERT INTO alembic_version (version_num) VALUES ('identity') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade identity -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'identity';

COMMIT;

