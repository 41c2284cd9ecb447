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

SELECT (datetime.timezone(datetime.timedelta(seconds=7200), 'CEST'), 'CEST', 'UTC-01:30');

SELECT '00 CEST +0200';

INSERT INTO alembic_version (version_num) VALUES ('edges01') RETURNING version_num;

-- Running downgrade edges01 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'edges01';

