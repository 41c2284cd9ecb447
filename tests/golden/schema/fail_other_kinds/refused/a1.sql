-- id: a1
-- message: what can't be made or dropped
-- sqlgen:upgrade
CREATE TABLE t (a int, b text);
CREATE STATISTICS st ON a, b FROM t;
CREATE FUNCTION added(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total (int) (SFUNC = added, STYPE = int4);
CREATE OPERATOR @@@ (LEFTARG = int, RIGHTARG = int, FUNCTION = added);
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER far FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE elsewhere (a int) SERVER far;
CREATE PUBLICATION p FOR TABLE t;
CREATE STATISTICS st ON a, b FROM t;
