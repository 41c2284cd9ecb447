.bail on
.headers off
.mode list
.separator "  "
ATTACH ':memory:' AS sqlgen_base;
CREATE TABLE sqlgen_base.alembic_version (version_num TEXT);
CREATE TEMP TABLE sqlgen_checks (place INTEGER PRIMARY KEY, what TEXT, is_so INTEGER);
INSERT INTO temp.sqlgen_checks (what, is_so) VALUES ('alembic_version is at a1', coalesce((SELECT group_concat(version_num, ',') FROM (SELECT version_num FROM alembic_version ORDER BY version_num)), '') = 'a1');
INSERT INTO temp.sqlgen_checks (what, is_so) VALUES ('table shops', EXISTS (SELECT 1 FROM main.sqlite_master WHERE type = 'table' AND name = 'shops'));
INSERT INTO temp.sqlgen_checks (what, is_so) VALUES ('column shops.id INTEGER not null', EXISTS (SELECT 1 FROM pragma_table_xinfo('shops') WHERE name = 'id' AND upper(type) = upper('INTEGER') AND "notnull" = 1));
SELECT CASE is_so WHEN 1 THEN 'ok' WHEN 0 THEN 'FAIL' ELSE '?' END, what FROM temp.sqlgen_checks ORDER BY place;
SELECT CASE WHEN min(is_so) THEN 'ok' ELSE 'FAIL' END FROM temp.sqlgen_checks;
CREATE TEMP TABLE sqlgen_verdict (is_so INTEGER CONSTRAINT "FAIL: see above" CHECK (is_so));
INSERT INTO temp.sqlgen_verdict SELECT min(is_so) FROM temp.sqlgen_checks;
