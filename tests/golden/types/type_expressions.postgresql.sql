BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE place (
    id SERIAL NOT NULL, 
    name VARCHAR(40), 
    code BYTEA, 
    area TEXT, 
    PRIMARY KEY (id)
);

ALTER TABLE place ADD COLUMN other VARCHAR(20) DEFAULT 'none';

INSERT INTO place (id, name, code, area) VALUES (1, lower('Riga'), encrypt('x', 'key'), st_geomfromtext('POINT(1 2)', 4326));

INSERT INTO place (id, name) VALUES (2, lower('A')), (3, lower('B'));

INSERT INTO place (id, name, area) VALUES (4, 'Oslo', 'POINT(0 0)');

UPDATE place SET name=lower('Jelgava') WHERE place.name = lower('RIGA');

DELETE FROM place WHERE place.name IN (lower('A'), lower('B')) AND place.name BETWEEN lower('C') AND lower('D');

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

SELECT place.id, upper(place.name) AS name, st_astext(place.area) AS shape 
FROM place;

SELECT upper(inner_place.name) AS name 
FROM (SELECT place.name AS name 
FROM place) AS inner_place;

SELECT upper(place.name) AS name 
FROM place UNION SELECT upper(place.name) AS name 
FROM place 
WHERE place.id > 3;

INSERT INTO place (name) SELECT place.name 
FROM place;

SELECT place.id, upper(place.name) AS name, place.code, st_astext(place.area) AS area 
FROM place 
WHERE EXISTS (SELECT place.name 
FROM place 
WHERE place.name LIKE lower('x%'));

INSERT INTO place (name) VALUES (lower('y')) RETURNING upper(place.name) AS name;

DROP TABLE place;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

