#include "frontend/sql/sql_revision.hpp"

#include <gtest/gtest.h>

namespace sqlgen::sql {
namespace {

class SqlRevision : public testing::Test {
 protected:
  std::optional<ir::Revision> read(std::string text) {
    return read_sql_revision(sources_, sources_.add("r.sql", std::move(text)), "r.sql", diagnostics_);
  }
  std::string body(const ir::Revision& revision, ir::Direction direction, const std::string& dialect) {
    ir::EvaluationContext context;
    context.dialect = dialect;
    std::string out;
    for (const ir::Operation& operation : revision.body->evaluate(direction, context, diagnostics_)) {
      if (const auto* text = std::get_if<ir::ExecuteText>(&operation)) {
        out += text->sql + "|";
      } else {
        out += std::holds_alternative<ir::AutocommitBegin>(operation) ? "<" : ">";
      }
    }
    return out;
  }

  SourceManager sources_;
  Diagnostics diagnostics_;
};

TEST_F(SqlRevision, ReadsHeaderAndSections) {
  const auto revision = read(
      "-- id: b2\n-- parents: a1, a2\n-- labels: shop\n-- depends_on: c3\n-- message: Add rows\n\n"
      "-- sqlgen:upgrade\nINSERT INTO t VALUES ('a:b\t%');\n"
      "-- sqlgen:upgrade postgresql\nSELECT 1 -- one\n;\n-- sqlgen:upgrade sqlite\nSELECT 2;\n"
      "-- sqlgen:downgrade\nDELETE FROM t;\n");
  ASSERT_TRUE(revision);
  EXPECT_EQ(revision->id, "b2");
  ASSERT_EQ(revision->down_revisions.size(), 2U);
  EXPECT_EQ(revision->down_revisions[1].text, "a2");
  EXPECT_EQ(sources_.text(revision->down_revisions[1].span), "a2");
  EXPECT_EQ(revision->branch_labels.at(0).text, "shop");
  EXPECT_EQ(revision->depends_on.at(0).text, "c3");
  EXPECT_EQ(revision->doc, "Add rows");
  EXPECT_EQ(body(*revision, ir::Direction::upgrade, "postgresql"),
            "INSERT INTO t VALUES ('a:b\t%');|SELECT 1; -- one|");
  EXPECT_EQ(body(*revision, ir::Direction::upgrade, "sqlite"), "INSERT INTO t VALUES ('a:b\t%');|SELECT 2;|");
  EXPECT_EQ(body(*revision, ir::Direction::downgrade, "sqlite"), "DELETE FROM t;|");
}

TEST_F(SqlRevision, LeavesTheTransactionWhereAsked) {
  const auto revision = read(
      "-- id: a\n-- sqlgen:upgrade\nSELECT 1;\n-- sqlgen:autocommit\nVACUUM;\n-- sqlgen:end\nSELECT 2;\n");
  ASSERT_TRUE(revision);
  EXPECT_EQ(body(*revision, ir::Direction::upgrade, "postgresql"), "SELECT 1;|<VACUUM;|>SELECT 2;|");
}

TEST_F(SqlRevision, TakesAStatementWholeWhereAsked) {
  const auto revision = read(
      "-- id: a\n-- sqlgen:upgrade\nSELECT 1;\n-- sqlgen:statement\nSELECT 2; SELECT 3 -- and\n-- "
      "sqlgen:end\n"
      "SELECT 4;\n");
  ASSERT_TRUE(revision);
  EXPECT_EQ(body(*revision, ir::Direction::upgrade, "sqlite"),
            "SELECT 1;|SELECT 2; SELECT 3 -- and;|SELECT 4;|");
}

TEST_F(SqlRevision, OnlyItsOwnEndEndsAStatement) {
  const auto revision = read(
      "-- id: a\n-- sqlgen:upgrade\n-- sqlgen:statement X\nSELECT 1\n-- sqlgen:end\n-- sqlgen:downgrade\n"
      "-- sqlgen:end X\nSELECT 2;\n");
  ASSERT_TRUE(revision);
  EXPECT_EQ(body(*revision, ir::Direction::upgrade, "sqlite"),
            "SELECT 1\n-- sqlgen:end\n-- sqlgen:downgrade;|SELECT 2;|");
  EXPECT_FALSE(read("-- id: a\n-- sqlgen:upgrade\n-- sqlgen:statement\nSELECT 1\n"));
  EXPECT_EQ(diagnostics_.all().back().id, "sql-statement-open");
}

TEST_F(SqlRevision, AStatementInsideOfAnAutocommitBlockDoesNotEndIt) {
  const auto revision = read(
      "-- id: a\n-- sqlgen:upgrade\n-- sqlgen:autocommit\n-- sqlgen:statement\nVACUUM\n-- sqlgen:end\n"
      "ANALYZE;\n-- sqlgen:downgrade\n");
  ASSERT_TRUE(revision);
  EXPECT_EQ(body(*revision, ir::Direction::upgrade, "sqlite"), "<VACUUM;|ANALYZE;|>");
}

TEST_F(SqlRevision, FailsWhereItSaysSo) {
  const auto revision = read("-- id: a\n-- sqlgen:upgrade sqlite\n-- sqlgen:fail not here\n");
  ASSERT_TRUE(revision);
  EXPECT_EQ(body(*revision, ir::Direction::upgrade, "postgresql"), "");
  EXPECT_FALSE(diagnostics_.has_errors());
  (void)body(*revision, ir::Direction::upgrade, "sqlite");
  EXPECT_EQ(diagnostics_.all().back().id, "revision-fails");
  EXPECT_EQ(diagnostics_.all().back().message, "not here");
}

TEST_F(SqlRevision, ReportsAMissingDowngradeOnlyWhenItIsAskedFor) {
  const auto revision = read("-- id: a\n-- sqlgen:upgrade\nSELECT 1;\n");
  ASSERT_TRUE(revision);
  (void)body(*revision, ir::Direction::upgrade, "sqlite");
  EXPECT_FALSE(diagnostics_.has_errors());
  (void)body(*revision, ir::Direction::downgrade, "sqlite");
  ASSERT_EQ(diagnostics_.error_count(), 1U);
  EXPECT_EQ(diagnostics_.all()[0].id, "no-downgrade");
}

TEST_F(SqlRevision, ReportsWhatIsWrongWithTheFile) {
  EXPECT_FALSE(read("-- id: a\n-- sqlgen:upgrad\n"));
  EXPECT_EQ(diagnostics_.all().back().id, "unknown-key");
  EXPECT_FALSE(read("-- id: a\n-- parent: b\n-- sqlgen:upgrade\n"));
  EXPECT_EQ(diagnostics_.all().back().label, "did you mean 'parents'?");
  EXPECT_FALSE(read("-- id: a\nSELECT 1;\n"));
  EXPECT_EQ(diagnostics_.all().back().id, "sql-no-section");
  EXPECT_FALSE(read("-- sqlgen:upgrade\nSELECT 1;\n"));
  EXPECT_EQ(diagnostics_.all().back().id, "not-a-revision");
}

TEST_F(SqlRevision, PassesOverOtherSqlFiles) {
  EXPECT_FALSE(read("-- some dump\nSELECT 1;\n"));
  EXPECT_FALSE(diagnostics_.has_errors());
}

}  // namespace
}  // namespace sqlgen::sql
