BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

COMMIT;

ALTER TYPE public.log_type ADD VALUE 'create_cert';

ALTER TYPE public.log_type ADD VALUE 'update_cert';

BEGIN;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

COMMIT;

BEGIN;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

