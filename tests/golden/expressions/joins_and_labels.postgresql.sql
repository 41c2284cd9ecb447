BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

SELECT tree.id, house.id AS id_1 
FROM tree, house JOIN street ON street.id = house.street_id;

SELECT tree.id, house.id AS id_1, street.id AS id_2 
FROM street JOIN town ON town.id = street.town_id, tree, house;

SELECT house.id, tree.id AS id_1 
FROM house JOIN street ON street.id = house.street_id, tree;

SELECT tree.id, tree.age, house.id AS id_1, house.street_id, house.no 
FROM house JOIN street ON street.id = house.street_id JOIN town ON town.id = street.town_id, tree;

SELECT street.id 
FROM street JOIN town ON town.id = street.town_id JOIN house ON house.street_id = street.id;

SELECT town.id 
FROM town JOIN street ON town.id = street.town_id LEFT OUTER JOIN house ON street.id = house.street_id;

SELECT town.id 
FROM town JOIN street ON town.id = street.town_id FULL OUTER JOIN house ON street.id = house.street_id;

SELECT town_1.id, "old".town.id AS id_1 
FROM town AS town_1 JOIN "old".town ON "old".town.id = town_1.id 
WHERE town_1.name != "old".town.name;

SELECT t.id, "old".town.id AS id_1 
FROM town AS t, "old".town 
WHERE "old".town.id IN (SELECT town.id 
FROM town);

SELECT town.id 
FROM town, street, tree 
WHERE town.id = street.town_id AND tree.id = 3;

SELECT l.id 
FROM house, LATERAL (SELECT town.id AS id 
FROM town JOIN street ON town.id = street.town_id) AS l;

SELECT house.id 
FROM house 
WHERE EXISTS (SELECT street.id 
FROM street 
WHERE street.id = house.street_id);

SELECT house.id, street.id AS id_1 
FROM house, street 
WHERE EXISTS (SELECT town.id 
FROM town, street 
WHERE street.id = house.street_id);

SELECT house.id, street.id AS id_1 
FROM house, street 
WHERE EXISTS (SELECT town.id 
FROM town 
WHERE street.id = house.street_id);

SELECT house.id 
FROM house 
WHERE (SELECT count(*) AS count_1 
FROM street, house 
WHERE street.id = house.street_id) > 1;

SELECT house.id 
FROM house AS few TABLESAMPLE bernoulli(5) REPEATABLE (random()), house;

SELECT house_1.id 
FROM house AS house_1 TABLESAMPLE system(10);

SELECT house.no AS n 
FROM house ORDER BY n;

SELECT house.no AS n 
FROM house ORDER BY n DESC;

SELECT house.no + 1 AS n 
FROM house ORDER BY house.no;

SELECT house.id AS n, house.no 
FROM house ORDER BY house.no;

SELECT house.no AS n, count(*) AS c 
FROM house GROUP BY house.no 
HAVING count(*) > 1 ORDER BY c DESC, n ASC NULLS LAST;

SELECT house.id, house.no 
FROM house ORDER BY house.no, 1, house.id DESC;

SELECT DISTINCT house.id, house.street_id, house.no 
FROM house ORDER BY house.street_id;

SELECT , house.id,  
FROM house;

SELECT DISTINCT 
FROM house;

SELECT house.id 
FROM house 
WHERE no > 1 AND house.no < 10;

SELECT house.id, row_number() OVER (PARTITION BY house.street_id ORDER BY house.no) AS anon_1 
FROM house;

SELECT no + 1 AS m, x, NULL AS anon_1, true AS anon_2, false AS anon_3, -house.no, house.no IS NULL AS anon_4 
FROM house;

SELECT house.no IS DISTINCT FROM 3 AS anon_1, (house.no IN (1, 2)) = false AS anon_2, NOT house.no, house.no %% 2 AS anon_3, max(house.no) AS max_1 
FROM house;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM town USING street WHERE (town.name LIKE '%' || 'a' || '%') AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.name NOT LIKE '%' || 'a' || '%') AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.name ILIKE '%' || 'A' || '%') AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.name NOT ILIKE '%' || 'A' || '%') AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.name LIKE 'a' || '%') AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.name NOT LIKE 'a' || '%') AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.name ILIKE 'A' || '%') AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.name NOT ILIKE 'A' || '%') AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.name LIKE '%' || 'a') AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.name NOT LIKE '%' || 'a') AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.name ILIKE '%' || 'A') AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.name NOT ILIKE '%' || 'A') AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.name LIKE '%' || 'a/%' || '%' ESCAPE '/') AND town.id = street.town_id;

DELETE FROM town USING street WHERE town.name ILIKE 'a' ESCAPE '/' AND town.id = street.town_id;

DELETE FROM town USING street WHERE town.name NOT ILIKE 'a' AND town.id = street.town_id;

DELETE FROM town USING street WHERE town.name LIKE 'a' ESCAPE '!' AND town.id = street.town_id;

DELETE FROM town USING street WHERE town.name NOT LIKE 'a' AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.name LIKE '%' || street.name || '%') AND town.id = street.town_id;

DELETE FROM town USING street WHERE town.name ~ '^a' AND town.id = street.town_id;

DELETE FROM town USING street WHERE town.name !~ '^a' AND town.id = street.town_id;

DELETE FROM town USING street WHERE town.id # 3 AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.id # 3) + 1 AND town.id = street.town_id;

DELETE FROM town USING street WHERE 1 - (town.id # street.id) AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.id | 1) & 2 AND town.id = street.town_id;

DELETE FROM town USING street WHERE ~town.id AND town.id = street.town_id;

DELETE FROM town USING street WHERE town.id << 1 AND town.id = street.town_id;

DELETE FROM town USING street WHERE town.id / CAST(2 AS NUMERIC) AND town.id = street.town_id;

DELETE FROM town USING street WHERE town.id / 2 AND town.id = street.town_id;

DELETE FROM town USING street WHERE FLOOR(CAST(town.id AS NUMERIC) / 2) AND town.id = street.town_id;

DELETE FROM town USING street WHERE 2 / CAST(town.id AS NUMERIC) AND town.id = street.town_id;

DELETE FROM town USING street WHERE town.id % 3 AND town.id = street.town_id;

DELETE FROM town USING street WHERE town.id BETWEEN SYMMETRIC 1 AND 2 AND town.id = street.town_id;

DELETE FROM town USING street WHERE town.id NOT BETWEEN 1 AND 2 AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.id NOT IN (1, 2)) AND town.id > 1 AND town.id = street.town_id;

DELETE FROM town USING street WHERE (town.name COLLATE "C") < 'x' AND town.id = street.town_id;

DELETE FROM town USING street WHERE town.name @@ plainto_tsquery('a & b') AND town.id = street.town_id;

SELECT town.name ~* 'a' AS anon_1, town.name !~* 'a' AS anon_2, town.name ~ CONCAT('(?', 'g', ')', 'a') AS anon_3, REGEXP_REPLACE(town.name, 'a', 'b') AS anon_4, REGEXP_REPLACE(town.name, 'a', 'b', 'g') AS anon_5 
FROM town;

SELECT "my func"(1) AS my_func_1, pg$f(2) AS pg_f_1, Mixed() AS "Mixed_1", pkg.f(3) AS f_1, pkg."a b".f(4) AS f_2, CURRENT_TIMESTAMP AS current_timestamp_1, now() AS now_1, LOCALTIMESTAMP AS localtimestamp_1, char_length('a') AS char_length_1, string_agg(town.name, :aggregate_strings_2) AS aggregate_strings_1, SUBSTRING('abc' FROM 1) AS substring_1, SUBSTRING('abc' FROM 1 FOR 2) AS substring_2, lower() AS lower_1 
FROM town;

SELECT sum(house.no) OVER (ORDER BY house.id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS anon_1, sum(house.no) OVER (RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS anon_2, sum(house.no) OVER (PARTITION BY house.street_id GROUPS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS anon_3 
FROM house;

SELECT sum(house.no) OVER (ORDER BY house.id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS anon_1, sum(house.no) OVER (RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS anon_2, sum(house.no) OVER (PARTITION BY house.street_id GROUPS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS anon_3 
FROM house;

SELECT sum(house.no) OVER (ORDER BY house.id ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) AS anon_1, sum(house.no) OVER (RANGE BETWEEN 2 PRECEDING AND 1 PRECEDING) AS anon_2, sum(house.no) OVER (PARTITION BY house.street_id GROUPS BETWEEN 2 PRECEDING AND 1 PRECEDING) AS anon_3 
FROM house;

SELECT sum(house.no) OVER (ORDER BY house.id ROWS BETWEEN 1 FOLLOWING AND 3 FOLLOWING) AS anon_1, sum(house.no) OVER (RANGE BETWEEN 1 FOLLOWING AND 3 FOLLOWING) AS anon_2, sum(house.no) OVER (PARTITION BY house.street_id GROUPS BETWEEN 1 FOLLOWING AND 3 FOLLOWING) AS anon_3 
FROM house;

SELECT sum(house.no) OVER (ORDER BY house.id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS anon_1, sum(house.no) OVER (RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS anon_2, sum(house.no) OVER (PARTITION BY house.street_id GROUPS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS anon_3 
FROM house;

SELECT sum(house.no) OVER (ORDER BY house.id ROWS BETWEEN CURRENT ROW AND CURRENT ROW) AS anon_1, sum(house.no) OVER (RANGE BETWEEN CURRENT ROW AND CURRENT ROW) AS anon_2, sum(house.no) OVER (PARTITION BY house.street_id GROUPS BETWEEN CURRENT ROW AND CURRENT ROW) AS anon_3 
FROM house;

SELECT count(*) FILTER (WHERE house.no > 1) AS anon_1, percentile_cont(0.5) WITHIN GROUP (ORDER BY house.no DESC, house.id) AS anon_2, sum(house.no) FILTER (WHERE house.no > 1) OVER (ORDER BY house.id) AS anon_3 
FROM house;

SELECT EXTRACT(year FROM CAST(house.no AS DATE)) AS anon_1, CASE WHEN (house.no > 1) THEN 'a' ELSE 'b' END AS anon_2, CASE house.no WHEN 1 THEN 'x' WHEN 2 THEN 'y' END AS anon_3, (house.id, house.no) IN ((1, 2), (3, 4)) AS anon_4, (house.id, house.no) IN ((NULL, NULL)) AND (1 != 1) AS anon_5, house.no IN (NULL) AND (1 != 1) AS anon_6, (house.no NOT IN (NULL) OR (1 = 1)) AS anon_7, house.no IN (NULL, 1) AS anon_8 
FROM house;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

