-- id: b2
-- parents: a1
-- message: what becomes of it
-- sqlgen:upgrade
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT;
ALTER TABLE t DROP COLUMN b;
CREATE STATISTICS st2 (dependencies) ON a, d FROM t;
CREATE AGGREGATE total (int) (SFUNC = int4pl, STYPE = int4);
CREATE COLLATION folded (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
ALTER PUBLICATION p SET (publish = 'insert');
CREATE FOREIGN TABLE elsewhere (a int) SERVER far;
-- sqlgen:downgrade
DROP FOREIGN TABLE elsewhere;
ALTER PUBLICATION p SET (publish = 'insert, update, delete, truncate');
DROP COLLATION folded;
DROP AGGREGATE total (int);
DROP STATISTICS st2;
ALTER TABLE t ADD COLUMN b text;
CREATE STATISTICS st ON a, b FROM t;
DROP CAST (varchar AS mood);
DROP TYPE mood;
