BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

UPDATE t SET name=upper(t.name);

UPDATE t SET name=coalesce(t.name, 'none');

UPDATE t SET at=now();

UPDATE t SET at=CURRENT_TIMESTAMP;

UPDATE t SET id=EXTRACT(dow FROM t.at);

UPDATE t SET x=pg_catalog.foo(t.x, 1, 'a', NULL, true);

UPDATE t SET x=(lower(t.name) || 'a');

UPDATE t SET x=Foo_Bar(1);

UPDATE t SET x=random();

UPDATE t SET x=concat(t.name, ' ', t.x);

UPDATE t SET x=CURRENT_DATE;

UPDATE t SET x=LOCALTIMESTAMP;

UPDATE t SET x=char_length(t.name);

UPDATE t SET x=SUBSTRING(t.name FROM 1 FOR 2);

UPDATE t SET x=substr(t.name, 1, 2);

UPDATE t SET x=count(*);

UPDATE t SET x=(foo() + 5);

UPDATE t SET x=date_trunc('day', t.at);

UPDATE t SET x=(coalesce(t.id, 0) + 1);

UPDATE t SET x=(max(t.name) || 'x');

UPDATE t SET x=array_agg(t.id);

UPDATE t SET x=replace(t.name, '''', '"');

UPDATE t SET x=timezone('UTC', now());

UPDATE t SET x=(SELECT max(u.id) AS max_1 
FROM u);

UPDATE t SET x=(SELECT max(u.id) AS max_1 
FROM u 
WHERE u.t_id = t.id);

UPDATE t SET x=(SELECT max(u.id) AS max_1 
FROM u 
WHERE u.t_id = t.id);

SELECT lower(t.name) AS lower_1 
FROM t;

SELECT lower(t.name) AS lower_1, lower(t.name) AS lower_2 
FROM t;

SELECT lower(t.name) AS l 
FROM t;

SELECT t.name, count(t.id) AS count_1 
FROM t GROUP BY t.name;

SELECT t.name, count(t.id) AS n 
FROM t GROUP BY t.name 
HAVING count(t.id) > 5 ORDER BY n;

SELECT t.name, count(*) AS count_1 
FROM t GROUP BY t.name, t.id 
HAVING count(*) > 5 AND t.name != 'x';

SELECT count(DISTINCT t.name) AS count_1 
FROM t;

SELECT count(DISTINCT t.name) AS count_1 
FROM t;

SELECT anon_1.id, anon_1.count_1 
FROM (SELECT t.id AS id, count(*) AS count_1 
FROM t GROUP BY t.id) AS anon_1;

SELECT anon_1.lower_1, anon_1.lower_2, anon_1.anon_2 
FROM (SELECT lower(t.name) AS lower_1, lower(t.x) AS lower_2, t.id + 1 AS anon_2 
FROM t) AS anon_1;

SELECT t.id, (SELECT count(u.id) AS count_1 
FROM u 
WHERE u.t_id = t.id) AS cnt 
FROM t;

SELECT t.id, (SELECT count(u.id) AS count_1 
FROM u 
WHERE u.t_id = t.id) AS anon_1 
FROM t;

SELECT t.id, (SELECT count(u.id) AS count_1 
FROM u 
WHERE u.t_id = t.id) AS z 
FROM t;

SELECT row_number() OVER (PARTITION BY t.name ORDER BY t.id) AS anon_1 
FROM t;

SELECT row_number() OVER (ORDER BY t.id DESC, t.name) AS rn 
FROM t;

SELECT sum(t.id) OVER (PARTITION BY t.name, t.x ORDER BY t.id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS anon_1 
FROM t;

SELECT sum(t.id) OVER (ORDER BY t.id RANGE BETWEEN 5 PRECEDING AND 10 FOLLOWING) AS anon_1 
FROM t;

SELECT sum(t.id) OVER () AS anon_1 
FROM t;

SELECT count(t.id) FILTER (WHERE t.flag) AS anon_1 
FROM t;

SELECT count(t.id) FILTER (WHERE t.id > 5 AND t.name = 'x') AS z 
FROM t;

SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY t.id) AS anon_1 
FROM t;

SELECT mode() WITHIN GROUP (ORDER BY t.id DESC) AS anon_1 
FROM t;

SELECT string_agg(t.name, ', ') AS string_agg_1 
FROM t;

SELECT string_agg(t.name, :aggregate_strings_2) AS aggregate_strings_1 
FROM t;

SELECT rank() OVER (ORDER BY t.id) AS anon_1 
FROM t;

SELECT anon_1.key, anon_1.value 
FROM json_each(t.j) AS anon_1;

SELECT je.key 
FROM json_each(t.j) AS je;

SELECT g.v 
FROM generate_series(1, 5) AS g(v INTEGER);

SELECT gs.generate_series_1 
FROM generate_series(1, 5) AS gs;

SELECT coalesce(sum(t.id), 0) * 1.5 AS anon_1 
FROM t;

SELECT lower(t.name) = 'x' AS anon_1 
FROM t;

UPDATE t SET name=concat(upper(t.name), '-', t.id) WHERE t.name = lower('X');

UPDATE t SET name=CASE WHEN (t.name IS NULL) THEN 'zz' ELSE lower(t.name) END;

UPDATE t SET name=(coalesce(t.name, t.x, 'q') || 'z');

UPDATE t SET name=nullif(t.name, '');

UPDATE t SET name=substr(t.name, 1, length(t.name) - 1);

UPDATE t SET name=to_char(t.at, 'YYYY-MM-DD HH24:MI');

UPDATE t SET name=regexp_replace(t.name, '\\d+', '', 'g');

UPDATE t SET name=md5(CAST(random() AS TEXT));

UPDATE t SET x=gen_random_uuid();

UPDATE t SET x=jsonb_build_object('a', t.id, 'b', NULL);

UPDATE t SET x=to_jsonb(t.name);

UPDATE t SET x=array_remove(t.x, 'a');

UPDATE t SET x=json_array_length(t.j);

UPDATE t SET x=json_extract(t.j, '$.a');

UPDATE t SET x=round(t.n, 2);

UPDATE t SET x=greatest(t.id, 5);

UPDATE t SET x=CAST(t.id AS VARCHAR);

UPDATE t SET x=DATE('now');

UPDATE t SET x=strftime('%Y-%m-%d', t.at);

UPDATE t SET x=max(t.id);

UPDATE t SET x=CAST(now() AS DATE);

SELECT anon_1.id, anon_1.rn 
FROM (SELECT t.id AS id, row_number() OVER (PARTITION BY t.name ORDER BY t.id DESC) AS rn 
FROM t) AS anon_1;

UPDATE t SET name=q.nm FROM (SELECT u.t_id AS id, max(u.name) AS nm 
FROM u GROUP BY u.t_id) AS q WHERE t.id = q.id;

UPDATE t SET name=anon_1.nm FROM (SELECT u.t_id AS id, max(u.name) AS nm 
FROM u GROUP BY u.t_id) AS anon_1 WHERE t.id = anon_1.id;

SELECT count(*) AS count_1 
FROM t 
WHERE t.id > 3;

SELECT count('*') AS count_1 
FROM t;

SELECT count(1) AS count_1 
FROM (SELECT DISTINCT t.id AS id 
FROM t) AS anon_1;

(SELECT max(t.id) AS max_1 
FROM t);

SELECT EXTRACT(month FROM t.at) AS anon_1, EXTRACT(year FROM now()) AS anon_2 
FROM t;

SELECT date_part('year', t.at) AS y 
FROM t GROUP BY y;

SELECT CAST(count(t.id) AS FLOAT) / CAST(5 AS NUMERIC) AS anon_1 
FROM t;

SELECT count(t.id) AS count_1, count(t.name) AS count_2, max(t.id) AS max_1 
FROM t;

SELECT a_function_with_a_very_long_name_that_goes_past_the_limit_of_identifiers(t.id) AS a_function_with_a_very_long_name_that_goes_past_the_limit_1 
FROM t;

SELECT string_agg(t.name, ', ' ORDER BY t.id DESC) AS string_agg_1 
FROM t;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

