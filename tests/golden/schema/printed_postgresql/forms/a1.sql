-- id: a1
-- message: forms of expressions and queries
-- sqlgen:upgrade
CREATE TABLE t (a int, b int, c text, d int[], UNIQUE (c));
CREATE TABLE u (a int PRIMARY KEY, b int, c text);
CREATE TABLE ident (k int GENERATED ALWAYS AS IDENTITY, v int);
CREATE UNIQUE INDEX ON u (c COLLATE "C" text_pattern_ops) WHERE b > 0;
CREATE VIEW tree AS WITH RECURSIVE w (a, b) AS (SELECT a, b FROM t UNION ALL SELECT t.a, t.b FROM t JOIN w ON t.b = w.a) SEARCH DEPTH FIRST BY a SET ord CYCLE a SET found USING path SELECT a, b, found FROM w ORDER BY ord;
CREATE VIEW casts AS SELECT (-5)::text AS x, -5::int AS y, '5'::int + 1 AS z, CAST(a AS numeric(5,1)) AS n, a::bigint::text AS t, interval '3' day AS i, time with time zone '10:00+00' AS tz, NULL::int AS nothing, true AS yes, 'a'
 'b' AS u, E'a\nb\\' AS e, U&'\0041' AS uu, 10000000000 AS big, -10000000000 AS neg FROM t;
CREATE VIEW aliased (x, "Y z") AS SELECT a, b FROM t AS q (a, b);
CREATE VIEW using_alias AS SELECT j.a FROM t JOIN u USING (a) AS j;
CREATE VIEW joined_alias AS SELECT j.* FROM (t CROSS JOIN LATERAL (SELECT 1 AS k) s) AS j (a1, b1);
CREATE VIEW tab AS SELECT count(*) FROM t GROUP BY DISTINCT ROLLUP (a, b), ROLLUP (a);
CREATE VIEW xmls AS SELECT xmlconcat(xmlparse(document '<a/>'), xmlpi(name php, 'x'), xmlroot(xmlparse(content '<b/>' preserve whitespace), version '1.0', standalone yes)) AS a, xmlserialize(content ('<a/>'::xml) AS text) AS b, ('<a/>'::xml) IS DOCUMENT AS c, xmlforest(a, b AS bb) AS d, xmlexists('/a' PASSING ('<a/>'::xml)) AS e FROM t;
CREATE VIEW xt AS SELECT x.* FROM xmltable('/r/i' PASSING ('<r><i a="1"/></r>'::xml) COLUMNS n FOR ORDINALITY, v int PATH '@a' DEFAULT 3 NOT NULL) AS x;
CREATE VIEW arr AS SELECT d[1:] AS a, d[:2] AS b, ARRAY[[1,2],[3,4]] AS c, '{}'::int[] AS e, ARRAY[]::text[] AS f, (ARRAY[1,2])[1] AS g, a = ANY (d) AS h, a <> ALL (ARRAY[1,2]) AS i, d[a + 1] AS j, 1 = ANY (SELECT 1) AS k FROM t;
CREATE VIEW rows AS SELECT (a, b) < (1, 2) AS x, (t.*) IS NULL AS y, t AS whole, ROW() IS NULL AS z, (a, b) = (SELECT 1, 2) AS w, (a, b) NOT IN (SELECT 1, 2) AS v, ROW(t.*) IS NOT NULL AS u FROM t;
CREATE VIEW likes AS SELECT c LIKE 'a' ESCAPE '!' AS a, c NOT ILIKE 'b' AS b, c NOT SIMILAR TO 'c' ESCAPE '#' AS d, c !~ 'x' AS e, NOT c LIKE 'b' AS f, a BETWEEN SYMMETRIC 3 AND 1 AS g, a NOT BETWEEN SYMMETRIC 3 AND 1 AS h, a IS NOT DISTINCT FROM b AS i, (a > 1) IS UNKNOWN AS j, a NOTNULL AS k, a IS NOT NULL AND b ISNULL AS l FROM t;
CREATE VIEW ops AS SELECT a + b * 2 - 3 AS a, (a + b) * 2 AS b, a ^ 2 ^ 3 AS c, @ a AS d, - - a AS e, |/ 4.0 AS f, NOT NOT true AS h, a % 2 = 0 OR b > 1 AND c = 'x' AS i, c || c || 'x' AS j FROM t;
CREATE VIEW locks AS SELECT a FROM t WHERE a = 1 LIMIT ALL OFFSET 0;
CREATE VIEW named AS SELECT make_interval(days => 3, hours := 2) AS i, concat(VARIADIC ARRAY['a','b']) AS v, count(DISTINCT a) AS n, array_agg(a ORDER BY b NULLS FIRST) AS arr, pg_catalog.lower(c) AS low, "left"(c, 1) AS l, coalesce(max(a) OVER (), 1) AS m, current_schema AS s, CURRENT_CATALOG AS k, session_user AS su, localtimestamp AS lt, localtime(2) AS lt2, current_role AS cr, user AS us, current_time AS ct FROM t GROUP BY c, a;
CREATE VIEW func_cols AS SELECT * FROM json_to_record('{}') AS x(a int, b text), json_to_recordset('[]') AS y(c int), unnest(ARRAY[1], ARRAY[2]) WITH ORDINALITY AS z (p, q);
CREATE VIEW vals AS VALUES (1, 'a'), (2, NULL);
CREATE VIEW tbl AS TABLE t;
CREATE VIEW star AS SELECT *, 1 AS one FROM t;
CREATE VIEW q AS SELECT "weird "" name".a AS "weird "" col", "select".b FROM t "weird "" name", t "select";
CREATE VIEW extracts AS SELECT EXTRACT('dow' FROM now()) AS a, EXTRACT(epoch FROM interval '1 day') AS b, date_part('year', now()) AS c, substring(c FROM 'a.' ) AS d, substring(c FOR 2) AS e, substring(c SIMILAR 'a#"b#"' ESCAPE '#') AS f, trim(c) AS g, trim(both from c) AS h, position('a' in c) AS i, overlay(c placing 'x' from 1) AS j, c IS NORMALIZED AS k, normalize(c) AS l, timezone('utc', now()) AS m, now() AT TIME ZONE interval '1 hour' AS n, substring(c, 1, 2) AS o, overlay(c, 'x', 1) AS p FROM t;
CREATE VIEW wins AS SELECT first_value(a) OVER (ORDER BY b GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW) AS x, last_value(a) OVER (ORDER BY b RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING EXCLUDE GROUP) AS y, sum(a) OVER (ROWS UNBOUNDED PRECEDING) AS z, sum(a) OVER w2 AS w, sum(a) OVER (ORDER BY a ROWS 1 PRECEDING EXCLUDE NO OTHERS) AS v FROM t WINDOW w1 AS (PARTITION BY a), w2 AS (w1 ORDER BY b);
CREATE RULE r1 AS ON INSERT TO t DO ALSO UPDATE u SET (b, c) = (1, 'x') WHERE a = NEW.a;
CREATE RULE r2 AS ON DELETE TO t DO ALSO UPDATE u SET (b, c) = (SELECT a, c FROM t WHERE a = OLD.a);
CREATE RULE r3 AS ON UPDATE TO t DO ALSO INSERT INTO u (a, b, c) VALUES (NEW.a, DEFAULT, 'x') ON CONFLICT (c COLLATE "C" text_pattern_ops) WHERE b > 0 DO NOTHING;
CREATE RULE r4 AS ON INSERT TO u DO ALSO INSERT INTO ident (k, v) OVERRIDING USER VALUE VALUES (1, 2);
CREATE RULE r5 AS ON INSERT TO u DO ALSO INSERT INTO t (d[1], d[2]) VALUES (1, 2);
CREATE RULE r6 AS ON DELETE TO u DO ALSO INSERT INTO t (a) VALUES (1) ON CONFLICT ON CONSTRAINT t_c_key DO UPDATE SET (a, b) = ROW (excluded.a, 2), c = excluded.c || 'x' WHERE t.a > 0;
CREATE RULE r7 AS ON UPDATE TO u DO ALSO (SELECT 1; WITH w AS (SELECT 1 AS x) DELETE FROM t USING w WHERE t.a = w.x);
CREATE RULE r8 AS ON DELETE TO ident WHERE OLD.v > 1 DO INSTEAD DELETE FROM ONLY t WHERE a = OLD.k;
