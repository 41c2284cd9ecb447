BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE geo.river (
    id SERIAL NOT NULL, 
    km INTEGER, 
    PRIMARY KEY (id)
);

CREATE INDEX ix_geo_river_km ON geo.river (km);

COMMENT ON TABLE geo.river IS 'rivers';

ALTER TABLE geo.river ADD COLUMN source VARCHAR(30) DEFAULT '?';

CREATE INDEX IF NOT EXISTS ix_source ON geo.river (source);

CREATE TABLE city (
    id SERIAL NOT NULL, 
    name VARCHAR(50), 
    country_id INTEGER, 
    PRIMARY KEY (id), 
    UNIQUE (name), 
    FOREIGN KEY(country_id) REFERENCES country (id) ON DELETE CASCADE
);

COMMENT ON TABLE city IS 'cities';

CREATE UNIQUE INDEX ix_city_country ON city (country_id);

ALTER TABLE river ALTER COLUMN km SET NOT NULL;

ALTER TABLE river ALTER COLUMN km TYPE BIGINT;

ALTER TABLE river ALTER COLUMN km SET DEFAULT '0';

ALTER TABLE geo.river ADD CONSTRAINT uq_km UNIQUE (km);

ALTER TABLE geo.river ADD CONSTRAINT fk_source FOREIGN KEY(source) REFERENCES city (name) ON DELETE SET NULL;

ALTER TABLE river ADD CONSTRAINT ck_km CHECK (km > 0);

COMMENT ON TABLE river IS 'long';

INSERT INTO city (id, name) VALUES (1, 'Riga');

ANALYZE;

ALTER TABLE river RENAME TO stream;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

ALTER TABLE stream RENAME TO river;

COMMENT ON TABLE river IS 'rivers';

ALTER TABLE river DROP CONSTRAINT ck_km;

ALTER TABLE geo.river DROP CONSTRAINT fk_source;

ALTER TABLE geo.river DROP CONSTRAINT uq_km;

ALTER TABLE river ALTER COLUMN km TYPE INTEGER;

ALTER TABLE river ALTER COLUMN km DROP DEFAULT;

ALTER TABLE river ALTER COLUMN km DROP NOT NULL;

DROP INDEX ix_city_country;

DROP TABLE city;

DROP INDEX geo.ix_source;

ALTER TABLE geo.river DROP COLUMN source;

DROP TABLE geo.river;

ALTER TABLE city ADD COLUMN mayor VARCHAR(20);

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

