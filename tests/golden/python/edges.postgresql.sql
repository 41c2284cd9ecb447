BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> edges01

SELECT '__match_args__ elements must be strings (got NoneType)';

SELECT [];

SELECT 'caught';

SELECT 'TypeError';

SELECT 'large';

SELECT (3, '0x2', 'c', [0, 0, 0], 'A');

SELECT '__index__ returned non-int (type str)';

SELECT 'pow() 3rd argument not allowed unless all arguments are integers';

SELECT "'str' object cannot be interpreted as an integer";

SELECT [];

SELECT 'list index out of range';

SELECT 'pop from empty list';

SELECT [1];

SELECT (datetime.timezone(datetime.timedelta(seconds=7200), 'CEST'), 'CEST', 'UTC-01:30');

SELECT '00 CEST +0200';

INSERT INTO alembic_version (version_num) VALUES ('edges01') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade edges01 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'edges01';

COMMIT;

