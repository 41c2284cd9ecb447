#include "compile/checks/statement_checks.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "dialect/postgresql/dialect.hpp"
#include "dialect/sqlite/dialect.hpp"

namespace sqlgen::compile {
namespace {

// What is told of the statements of a script, one after the other, in its transaction.
std::vector<std::string> told(const dialect::Dialect& dialect, const std::vector<std::string>& statements,
                              bool in_transaction = true) {
  Diagnostics diagnostics;
  StatementChecks checks(dialect, diagnostics);
  checks.set_transaction(in_transaction);
  for (const std::string& sql : statements) {
    checks.check({sql, {}, dialect::Statement::Kind::sql});
  }
  std::vector<std::string> messages;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    messages.push_back(diagnostic.message);
  }
  return messages;
}

using Told = std::vector<std::string>;

TEST(StatementChecks, TellsWhatEndsTheTransaction) {
  const auto postgresql = dialect::make_postgresql();
  const std::string ends = " inside the script's own transaction ends it here";
  for (const char* sql : {"COMMIT", "commit work", "END", "ABORT", "ROLLBACK", "ROLLBACK WORK",
                          "ROLLBACK TRANSACTION AND CHAIN"}) {
    const auto all = told(*postgresql, {sql, "COMMIT"});
    ASSERT_EQ(all.size(), 1U) << sql;  // the second one finds none open
    EXPECT_TRUE(all.front().ends_with(ends)) << all.front();
  }
  EXPECT_EQ(told(*postgresql, {"PREPARE TRANSACTION 'x'"}).size(), 1U);
  for (const char* sql :
       {"PREPARE q AS SELECT 1", "COMMIT PREPARED 'x'", "ROLLBACK TO a", "ROLLBACK WORK TO SAVEPOINT a",
        "ROLLBACK TRANSACTION TO a", "SAVEPOINT a", "SET x = 1", "START", "SELECT 1"}) {
    EXPECT_EQ(told(*postgresql, {sql}), Told{}) << sql;
  }
  EXPECT_EQ(told(*postgresql, {"BEGIN", "BEGIN"}),
            (Told{"BEGIN inside the script's own transaction begins none",
                  "BEGIN inside the script's own transaction begins none"}));
  EXPECT_EQ(told(*postgresql, {"START TRANSACTION"}).size(), 1U);
  EXPECT_EQ(told(*postgresql, {"SET TRANSACTION READ ONLY"}),
            (Told{"SET inside the script's own transaction comes too late for it"}));
  EXPECT_EQ(told(*postgresql, {"COMMIT", "BEGIN", "VACUUM"}).size(), 2U);
  EXPECT_EQ(told(*postgresql, {"COMMIT", "BEGIN"}, false), Told{});
}

TEST(StatementChecks, TellsWhatRunsInNoTransaction) {
  const auto postgresql = dialect::make_postgresql();
  for (const char* sql :
       {"VACUUM", "VACUUM FULL t", "CREATE DATABASE d", "DROP DATABASE d", "CREATE TABLESPACE s",
        "DROP TABLESPACE s", "ALTER SYSTEM SET x = 1", "REINDEX DATABASE d", "REINDEX SYSTEM d",
        "REINDEX SCHEMA s", "CREATE INDEX CONCURRENTLY i ON t (a)",
        "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)", "DROP INDEX CONCURRENTLY i",
        "REINDEX TABLE CONCURRENTLY t"}) {
    EXPECT_EQ(told(*postgresql, {sql}).size(), 1U) << sql;
    EXPECT_EQ(told(*postgresql, {sql}, false), Told{}) << sql;
  }
  for (const char* sql :
       {"CREATE INDEX i ON t (a)", "DROP INDEX i", "REINDEX TABLE t", "ALTER DATABASE d SET x = 1",
        "ALTER TABLE system ADD a integer", "CREATE TABLE index_concurrently (a integer)", "DETACH d",
        "REFRESH MATERIALIZED VIEW CONCURRENTLY v", "CREATE TABLE concurrently (a integer)", "DROP",
        "REINDEX"}) {
    EXPECT_EQ(told(*postgresql, {sql}), Told{}) << sql;
  }
  const auto sqlite = dialect::make_sqlite();
  EXPECT_EQ(told(*sqlite, {"VACUUM", "DETACH DATABASE d"}).size(), 2U);
  EXPECT_EQ(told(*sqlite, {"REINDEX", "CREATE DATABASE d", "ATTACH 'f' AS d"}), Told{});
}

}  // namespace
}  // namespace sqlgen::compile
