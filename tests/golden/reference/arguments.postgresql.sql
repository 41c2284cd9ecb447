BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

SELECT 0, 'TypeError';

SELECT 1, 'accepted';

SELECT 2, 'TypeError';

SELECT 3, 'accepted';

SELECT 4, 'TypeError';

SELECT 5, 'TypeError';

SELECT 6, 'TypeError';

SELECT 7, 'TypeError';

SELECT 8, 'accepted';

SELECT 9, 'TypeError';

SELECT 10, 'TypeError';

SELECT 11, 'TypeError';

SELECT 12, 'TypeError';

SELECT 13, 'accepted';

SELECT 14, 'TypeError';

SELECT 15, 'TypeError';

SELECT 16, 'TypeError';

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

