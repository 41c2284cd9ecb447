BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> recreate_casts

CREATE TABLE _alembic_tmp_things (
    id SERIAL NOT NULL, 
    at DATE, 
    data JSON, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_things (id, at, data) SELECT things.id, CAST(things.at AS DATE) AS at, CAST(things.data AS JSON) AS data 
FROM things;

DROP TABLE things;

ALTER TABLE _alembic_tmp_things RENAME TO things;

CREATE INDEX ix_things_at ON things (at, id);

INSERT INTO alembic_version (version_num) VALUES ('recreate_casts') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade recreate_casts -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'recreate_casts';

COMMIT;

