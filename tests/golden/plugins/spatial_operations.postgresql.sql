BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE lake (
    id SERIAL NOT NULL, 
    shore geometry(LINESTRING,4326), 
    PRIMARY KEY (id)
);

CREATE INDEX idx_lake_shore ON lake USING gist (shore);

ALTER TABLE lake ADD COLUMN area geometry(POLYGON,4326);

CREATE INDEX idx_lake_area ON lake USING gist (area);

ALTER TABLE lake ADD COLUMN centre geometry(POINT,4326);

CREATE INDEX idx_lake_centre ON lake USING gist (centre);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DROP INDEX idx_lake_area;

ALTER TABLE lake DROP COLUMN area;

DROP TABLE lake;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

