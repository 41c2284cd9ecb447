#include <fmt/format.h>
#include <gmock/gmock.h>

#include <string>

#include "catalog/postgresql/analysis/shown_expression.hpp"
#include "catalog/postgresql/catalog.hpp"
#include "catalog/print/ddl.hpp"
#include "catalog/print/describe.hpp"

namespace sqlgen::catalog {
namespace {

using ::testing::AllOf;
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

TEST(Ddl, APartitionRepeatsWhatAColumnIsGeneratedAs) {
  PostgresqlCatalog catalog;
  catalog.apply(
      {"CREATE TABLE t (x text) PARTITION BY LIST (x); CREATE TABLE p PARTITION OF t DEFAULT; "
       "ALTER TABLE t ADD COLUMN g text GENERATED ALWAYS AS ('k') STORED"});
  EXPECT_THAT(postgresql_ddl(catalog.database()),
              HasSubstr("CREATE TABLE p (\n    x text,\n    g text GENERATED ALWAYS AS ('k') STORED\n);"));
}

TEST(Ddl, ChildrenKnowWhetherTheyHaveValidatedACheck) {
  PostgresqlCatalog catalog;
  catalog.apply(
      {"CREATE TABLE t (x text); CREATE TABLE before () INHERITS (t); "
       "ALTER TABLE t ADD CONSTRAINT c CHECK (x <> '') NOT VALID; CREATE TABLE after () INHERITS (t)"});
  EXPECT_THAT(postgresql_ddl(catalog.database()),
              HasSubstr("INHERITS (t);\n\nALTER TABLE t ADD CONSTRAINT c CHECK ((x <> '')) NOT VALID;\n\n"
                        "ALTER TABLE after VALIDATE CONSTRAINT c;\n"));
}

TEST(Ddl, CommentsOnConstraintsFollowThem) {
  PostgresqlCatalog catalog;
  catalog.apply(
      {"CREATE TABLE t (x int PRIMARY KEY, y int REFERENCES t); "
       "ALTER TABLE t ADD CONSTRAINT c CHECK (x > 0) NOT VALID, ADD CONSTRAINT u UNIQUE (x); "
       "COMMENT ON CONSTRAINT c ON t IS 'later'; COMMENT ON CONSTRAINT u ON t IS 'again'; "
       "COMMENT ON CONSTRAINT t_y_fkey ON t IS 'key'"});
  const std::string printed = postgresql_ddl(catalog.database());
  for (const char* constraint : {"c", "u", "t_y_fkey"}) {
    const std::size_t made = printed.find(fmt::format("ADD CONSTRAINT {} ", constraint));
    ASSERT_NE(made, std::string::npos) << constraint;
    EXPECT_NE(printed.find(fmt::format("COMMENT ON CONSTRAINT {} ON t", constraint), made), std::string::npos)
        << constraint;
  }
}

TEST(Ddl, ChildrenGetStatisticsAndStorage) {
  PostgresqlCatalog catalog;
  catalog.apply(
      {"CREATE TABLE t (x text); CREATE TABLE k () INHERITS (t); "
       "ALTER TABLE t ALTER x SET STATISTICS 50, ALTER x SET STORAGE plain; "
       "ALTER TABLE ONLY t ALTER x SET STATISTICS 60"});
  EXPECT_THAT(postgresql_ddl(catalog.database()),
              AllOf(HasSubstr("ALTER TABLE ONLY t ALTER COLUMN x SET STATISTICS 60;"),
                    HasSubstr("ALTER TABLE ONLY k ALTER COLUMN x SET STATISTICS 50;"),
                    HasSubstr("ALTER TABLE ONLY k ALTER COLUMN x SET STORAGE plain;")));
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
