BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

WITH wide AS 
(SELECT town.id AS id, town.name AS name, town.size AS size 
FROM town)
 SELECT street.id 
FROM street UNION SELECT wide.id 
FROM wide;

WITH wide AS 
(SELECT town.id AS id, town.name AS name, town.size AS size 
FROM town)
 SELECT wide.id 
FROM wide UNION ALL SELECT street.id 
FROM street ORDER BY id;

WITH RECURSIVE parts(id) AS 
(SELECT town.id AS id 
FROM town 
WHERE town.id = 1 UNION ALL SELECT street.town_id AS town_id 
FROM street JOIN parts ON parts.id = street.id)
 SELECT parts.id 
FROM parts;

SELECT (town.name ~ 'a') = true AS anon_1 
FROM town;

SELECT town.name || town.name ~ 'a' AS anon_1 
FROM town;

SELECT town.name || town.name ~* 'a' AS anon_1 
FROM town;

CREATE INDEX by_name ON town USING gin_ä (name);

SELECT town.id 
FROM town JOIN (street JOIN house ON house.street_id = street.id) ON town.id = street.town_id FOR UPDATE OF town, house, street;

SELECT town.id 
FROM town ORDER BY town.id
 OFFSET (2) ROWS
 FETCH FIRST (5) ROWS WITH TIES;

SELECT town.id 
FROM town ORDER BY town.id
 FETCH FIRST (5) ROWS ONLY;

SELECT some_function(town.id) AS x, "odd name"(1) AS odd_name_1 
FROM town;

INSERT INTO town (name) VALUES ('ends
') RETURNING town.id;

SELECT ends
, "
";

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DROP TABLE town;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

