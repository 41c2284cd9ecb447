CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE geo.river (
    id INTEGER NOT NULL, 
    km INTEGER, 
    PRIMARY KEY (id)
);

CREATE INDEX geo.ix_geo_river_km ON river (km);

ALTER TABLE geo.river ADD COLUMN source VARCHAR(30) DEFAULT '?';

CREATE INDEX IF NOT EXISTS geo.ix_source ON river (source);

CREATE TABLE city (
    id INTEGER NOT NULL, 
    name VARCHAR(50), 
    country_id INTEGER, 
    PRIMARY KEY (id), 
    UNIQUE (name), 
    FOREIGN KEY(country_id) REFERENCES country (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX ix_city_country ON city (country_id);

INSERT INTO city (id, name) VALUES (1, 'Riga');

ANALYZE;

ALTER TABLE river RENAME TO stream;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

ALTER TABLE stream RENAME TO river;

DROP INDEX ix_city_country;

DROP TABLE city;

DROP INDEX geo.ix_source;

ALTER TABLE geo.river DROP COLUMN source;

DROP TABLE geo.river;

ALTER TABLE city ADD COLUMN mayor VARCHAR(20);

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

