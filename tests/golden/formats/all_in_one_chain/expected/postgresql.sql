BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> ed7029b4c61f

INSERT INTO alembic_version (version_num) VALUES ('ed7029b4c61f') RETURNING alembic_version.version_num;

-- Running upgrade ed7029b4c61f -> 4d1f0c7a92be

CREATE TABLE reviews (
    id SERIAL NOT NULL, 
    text VARCHAR(1000) NOT NULL, 
    PRIMARY KEY (id)
);

CREATE INDEX ix_reviews_text ON reviews (text);

UPDATE alembic_version SET version_num='4d1f0c7a92be' WHERE alembic_version.version_num = 'ed7029b4c61f';

-- Running upgrade 4d1f0c7a92be -> 90c2be61d3fa

ALTER TABLE reviews ADD COLUMN stars SMALLINT;

UPDATE alembic_version SET version_num='90c2be61d3fa' WHERE alembic_version.version_num = '4d1f0c7a92be';

-- Running upgrade 90c2be61d3fa -> 7be31d5f08ac

UPDATE reviews SET stars = 3 WHERE stars IS NULL;

UPDATE alembic_version SET version_num='7be31d5f08ac' WHERE alembic_version.version_num = '90c2be61d3fa';

COMMIT;

BEGIN;

-- Running downgrade 7be31d5f08ac -> 90c2be61d3fa

UPDATE reviews SET stars = NULL WHERE stars = 3;

UPDATE alembic_version SET version_num='90c2be61d3fa' WHERE alembic_version.version_num = '7be31d5f08ac';

-- Running downgrade 90c2be61d3fa -> 4d1f0c7a92be

ALTER TABLE reviews DROP COLUMN stars;

UPDATE alembic_version SET version_num='4d1f0c7a92be' WHERE alembic_version.version_num = '90c2be61d3fa';

-- Running downgrade 4d1f0c7a92be -> ed7029b4c61f

DROP INDEX ix_reviews_text;

DROP TABLE reviews;

UPDATE alembic_version SET version_num='ed7029b4c61f' WHERE alembic_version.version_num = '4d1f0c7a92be';

COMMIT;

