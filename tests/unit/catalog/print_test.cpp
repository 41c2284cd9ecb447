#include <gmock/gmock.h>

#include "catalog/postgresql/analysis/shown_expression.hpp"
#include "catalog/postgresql/catalog.hpp"
#include "catalog/print/describe.hpp"

namespace sqlgen::catalog {
namespace {

using ::testing::HasSubstr;

// What the server shows of the default of a column.
std::optional<std::string> shown(const std::string& type, const std::string& value) {
  PostgresqlCatalog catalog;
  catalog.apply({"CREATE TYPE mood AS ENUM ('a')"});
  catalog.apply({"CREATE TABLE t (c " + type + " DEFAULT " + value + ")"});
  const Database& db = catalog.database();
  return shown_default(db, db.find(db.find_relation(db.find_schema("public"), "t"))->columns().front());
}

TEST(ShownDefault, ConstantsHaveTheTypeOfTheColumn) {
  EXPECT_EQ(shown("varchar(20)", "'x'"), "'x'::character varying");
  EXPECT_EQ(shown("text", "'it''s'"), "'it''s'::text");
  EXPECT_EQ(shown("int", "'7'"), "7");
  EXPECT_EQ(shown("int", "-5"), "'-5'::integer");
  EXPECT_EQ(shown("boolean", "'f'"), "false");
  EXPECT_EQ(shown("jsonb", "'{}'"), "'{}'::jsonb");
  EXPECT_EQ(shown("mood", "'a'"), "'a'::mood");
  EXPECT_EQ(shown("text[]", "'{}'"), "'{}'::text[]");
  EXPECT_EQ(shown("char(3)", "NULL"), "NULL::bpchar");
}

TEST(ShownDefault, FunctionsHaveTheirArgumentsTypes) {
  EXPECT_EQ(shown("text", "lower('A')"), "lower('A'::text)");
  EXPECT_EQ(shown("timestamp", "timezone('utc', now())"), "timezone('utc'::text, now())");
  EXPECT_EQ(shown("timestamptz", "now()"), "now()");
  EXPECT_EQ(shown("timestamptz", "CURRENT_TIMESTAMP"), "CURRENT_TIMESTAMP");
  EXPECT_EQ(shown("text", "'a' || 'b'"), "('a'::text || 'b'::text)");
  EXPECT_EQ(shown("int", "(1 + 2)"), "(1 + 2)");
}

TEST(ShownDefault, WhatTheServerWritesInItsOwnWayIsNotGuessed) {
  EXPECT_EQ(shown("timestamp", "'2020-01-02'"), std::nullopt);
  EXPECT_EQ(shown("interval", "'1 day'"), std::nullopt);
}

TEST(Describe, DataIsWrittenInBothNotations) {
  PostgresqlCatalog catalog;
  catalog.apply({"CREATE TABLE t (a int NOT NULL, b text DEFAULT 'say \"x\"')"});
  const Node data = describe(catalog.database());
  EXPECT_THAT(to_json(data), HasSubstr(R"("default": "'say \"x\"'::text")"));
  EXPECT_THAT(to_toml(data),
              HasSubstr("[[tables.columns]]\nname = \"a\"\ntype = \"integer\"\nnot_null = true\n"));
}

TEST(Difference, TellsWhatCameWentAndChanged) {
  PostgresqlCatalog catalog;
  catalog.apply({"CREATE TABLE t (a int, b text); CREATE TABLE gone (x int)"});
  const Database before = catalog.database();
  catalog.apply(
      {"ALTER TABLE t ALTER a TYPE bigint, DROP b, ADD c date NOT NULL; DROP TABLE gone; CREATE VIEW v AS "
       "SELECT 1 AS x"});
  EXPECT_EQ(difference(before, catalog.database()),
            "- table gone\n"
            "~ table t\n"
            "    - column b\n"
            "    ~ column a\n"
            "        type: integer -> bigint\n"
            "    + column c date not null\n"
            "+ view v\n");
  EXPECT_EQ(difference(before, before), "");
}

TEST(Difference, WhatIsMadeAgainIsTheSame) {
  PostgresqlCatalog catalog;
  catalog.apply(
      {"CREATE TABLE t (a int, b text CONSTRAINT c CHECK (b <> '')); CREATE INDEX i ON t (a); CREATE INDEX "
       "j ON t (b)"});
  const Database before = catalog.database();
  catalog.apply({"DROP INDEX i; ALTER TABLE t DROP CONSTRAINT c, ADD CONSTRAINT d UNIQUE (a)"});
  catalog.apply(
      {"CREATE INDEX i ON t (a); ALTER TABLE t DROP CONSTRAINT d, ADD CONSTRAINT c CHECK (b <> '')"});
  EXPECT_EQ(difference(before, catalog.database()), "");
}

}  // namespace
}  // namespace sqlgen::catalog
