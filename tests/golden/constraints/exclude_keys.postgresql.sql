BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE t (
    "Room no" INTEGER, 
    during TSRANGE, 
    CONSTRAINT ex EXCLUDE USING gist ("Room no" WITH =, during WITH &&), 
    CONSTRAINT as_is EXCLUDE USING gist (elsewhere WITH =, lower(during) WITH =)
);

ALTER TABLE t ADD CONSTRAINT later EXCLUDE USING gist ("Room no" WITH =, lower(during) WITH &&);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

ALTER TABLE t DROP CONSTRAINT later;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

