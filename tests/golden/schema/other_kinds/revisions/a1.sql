-- id: a1
-- message: what is there
-- sqlgen:upgrade
CREATE TABLE t (a int PRIMARY KEY, b text, d date);
CREATE FUNCTION differs(json, json) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text <> $2::text';
CREATE OPERATOR <> (LEFTARG = json, RIGHTARG = json, FUNCTION = differs);
CREATE STATISTICS st ON a, b FROM t;
CREATE PUBLICATION p FOR TABLE t;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER far FOREIGN DATA WRAPPER w;
-- sqlgen:downgrade
DROP SERVER far;
DROP FOREIGN DATA WRAPPER w;
DROP PUBLICATION p;
DROP STATISTICS IF EXISTS st;
DROP OPERATOR <> (json, json);
DROP FUNCTION differs(json, json);
DROP TABLE t;
