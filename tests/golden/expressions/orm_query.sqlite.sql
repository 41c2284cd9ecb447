CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE VIEW newest AS SELECT station.id AS station, max(reading.id) AS newest 
FROM station JOIN reading ON reading.station_id = station.id 
WHERE station.name = 'north' GROUP BY station.id;

CREATE VIEW pairs AS SELECT DISTINCT station.id, reading.id AS id_1 
FROM station JOIN reading ON station.id = reading.station_id;

CREATE VIEW first_stations AS SELECT station.id AS station_id, station.name AS station_name 
FROM station LEFT OUTER JOIN reading ON station.id = reading.station_id ORDER BY station.name
 LIMIT 3;

CREATE VIEW both AS SELECT station.id AS station_id, station.name AS station_name, reading.id AS reading_id, reading.station_id AS reading_station_id 
FROM station, reading 
WHERE station.id = reading.station_id;

CREATE VIEW seen AS SELECT station.name AS station_name, anon_1.station_id AS anon_1_station_id 
FROM station JOIN (SELECT reading.station_id AS station_id 
FROM reading) AS anon_1 ON anon_1.station_id = station.id;

SELECT station.id 
FROM station 
WHERE station.id IN (SELECT reading.station_id 
FROM reading);

SELECT (SELECT count(reading.id) AS count_1 
FROM reading) AS anon_1, (SELECT station.name 
FROM station) AS name;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

