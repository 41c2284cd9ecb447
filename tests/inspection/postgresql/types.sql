CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s fine');
CREATE TYPE "Odd Name" AS ENUM ('a');
CREATE SCHEMA extra;
CREATE TYPE extra.level AS ENUM ('low', 'high');
CREATE DOMAIN email AS varchar(120) CHECK (VALUE LIKE '%@%');
CREATE DOMAIN amount AS numeric(10,2) NOT NULL DEFAULT 0;
CREATE DOMAIN extra.label AS text COLLATE "C";
CREATE TABLE every_type (
  a smallint, b integer, c bigint, d numeric, e numeric(10), f numeric(10,2), g real, h double precision, i float(3),
  j varchar, k varchar(20), l character(3), m bpchar, n text, o "char", p name,
  q boolean, r bytea, s date, t time, u time(3), v timetz, w timestamp, x timestamp(3), y timestamptz, z timestamptz(6),
  ia interval, ib interval(3), ic interval day to second(2), id interval year to month,
  ja json, jb jsonb, ka uuid, kb inet, kc cidr, kd macaddr, ke macaddr8, kf money, kg oid, kh regclass,
  la bit, lb bit(4), lc bit varying, ld varbit(8), le xml, lf tsvector, lg tsquery, lh point,
  ma int4range, mb tstzrange, mc nummultirange,
  na integer[], nb varchar(10)[], nc numeric(5,1)[], nd timestamptz(2)[], ne mood[],
  oa mood, ob "Odd Name", oc extra.level, od email, oe amount, of extra.label, og email[],
  pa text COLLATE "C", pb varchar(5) COLLATE pg_catalog."POSIX"
);
CREATE TABLE extra.own (level extra.level, mood mood, label extra.label);
