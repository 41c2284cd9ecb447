#include "catalog/sqlite/catalog.hpp"

#include <gmock/gmock.h>

namespace sqlgen::catalog {
namespace {

const Object& find(const Catalog& catalog, std::string_view name) {
  const Database& db = catalog.database();
  return *db.find(db.find_relation(db.find_schema("main"), name));
}

TEST(SqliteCatalog, TheSchemaIsReadFromTheDatabaseItself) {
  SqliteCatalog catalog;
  const Outcome outcome =
      catalog.apply({"CREATE TABLE p (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL DEFAULT 'x');"
                     "CREATE TABLE c (a INT REFERENCES p(id) ON DELETE CASCADE, b INT, UNIQUE (a, b));"
                     "CREATE UNIQUE INDEX i ON c (b DESC) WHERE b > 1"});
  ASSERT_TRUE(outcome.problems.empty());
  const auto& name = find(catalog, "p").columns().at(1);
  EXPECT_EQ(name.type_text, "VARCHAR(20)");
  EXPECT_TRUE(name.not_null);
  EXPECT_EQ((*name.default_value)["text"].str(), "'x'");
  const auto& child = *find(catalog, "c").as<Table>();
  ASSERT_EQ(child.constraints.size(), 2U);
  EXPECT_EQ(child.constraints[1].on_delete, 'c');
  EXPECT_TRUE(find(catalog, "i").as<Index>()->unique);
}

TEST(SqliteCatalog, FailuresHaveTheExceptionOfTheDbapi) {
  SqliteCatalog catalog;
  catalog.apply({"CREATE TABLE t (a)"});
  const Outcome twice = catalog.apply({"CREATE TABLE t (a)"});
  ASSERT_EQ(twice.problems.size(), 1U);
  EXPECT_EQ(twice.problems[0].message, "table t already exists");
  EXPECT_EQ(dbapi_exception(twice.problems[0]), "OperationalError");
  EXPECT_EQ(catalog.apply({"SELECT * FROM users"}).problems[0].certainty, Certainty::never_made);
  catalog.apply({"DROP TABLE t"});
  EXPECT_EQ(catalog.apply({"SELECT * FROM t"}).problems[0].certainty, Certainty::certain);
}

TEST(SqliteCatalog, NoFileIsReached) {
  SqliteCatalog catalog;
  EXPECT_FALSE(catalog.apply({"ATTACH '/tmp/not-to-be-made.db' AS x"}).problems.empty());
  EXPECT_FALSE(catalog.apply({"VACUUM INTO '/tmp/not-to-be-made.db'"}).problems.empty());
}

TEST(SqliteCatalog, CopiesGoTheirOwnWay) {
  SqliteCatalog catalog;
  catalog.apply({"CREATE TABLE t (a); INSERT INTO t VALUES (1)"});
  const auto copy = catalog.clone();
  copy->apply({"DROP TABLE t"});
  EXPECT_EQ(find(catalog, "t").columns().size(), 1U);
  EXPECT_EQ(catalog.connection().query("SELECT a FROM t").size(), 1U);
}

TEST(SqliteCatalog, AnEndlessStatementIsStopped) {
  SqliteCatalog catalog;
  const Outcome outcome = catalog.apply(
      {"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"});
  ASSERT_EQ(outcome.problems.size(), 1U);
  EXPECT_EQ(outcome.problems[0].certainty, Certainty::likely);
}

// What was read of the schema is kept only as long as nothing may have changed it.
TEST(SqliteCatalog, TheSchemaIsReadAgainAfterWhatChangesIt) {
  SqliteCatalog catalog;
  using testing::UnorderedElementsAre;
  catalog.apply({"CREATE TABLE t (a)"});
  EXPECT_THAT(catalog.table_names(), UnorderedElementsAre("t"));
  catalog.apply({"INSERT INTO t VALUES (1); UPDATE t SET a = 2"});
  EXPECT_THAT(catalog.table_names(), UnorderedElementsAre("t"));
  catalog.apply({"BEGIN; CREATE TEMP TABLE part (a); CREATE TABLE u (a UNIQUE)"});
  EXPECT_THAT(catalog.table_names(), UnorderedElementsAre("t", "part", "u"));
  EXPECT_FALSE(catalog.apply({"INSERT OR ROLLBACK INTO u VALUES (1), (1)"}).problems.empty());
  EXPECT_THAT(catalog.table_names(), UnorderedElementsAre("t"));
  catalog.apply({"ALTER TABLE t RENAME TO s"});
  EXPECT_THAT(catalog.table_names(), UnorderedElementsAre("s"));
  EXPECT_EQ(find(catalog, "s").columns().size(), 1U);
  catalog.apply({"ALTER TABLE s ADD COLUMN b"});
  EXPECT_EQ(find(catalog, "s").columns().size(), 2U);
  catalog.apply({"PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 's'"});
  EXPECT_TRUE(catalog.table_names().empty());
}

TEST(SqliteConnection, ACopyOfACopyHasAllThatTheFirstHad) {
  SqliteConnection first;
  std::string_view rest;
  static_cast<void>(first.execute("CREATE TABLE t (id INTEGER)", rest));
  SqliteConnection second;
  second.load(first.image());
  SqliteConnection third;
  third.load(second.image());
  EXPECT_EQ(second.query("SELECT name FROM sqlite_schema").size(), 1U);
  EXPECT_EQ(third.query("SELECT name FROM sqlite_schema").size(), 1U);
}

}  // namespace
}  // namespace sqlgen::catalog
