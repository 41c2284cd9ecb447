#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "catalog/rows/sqlite_store.hpp"

namespace sqlgen::catalog {
namespace {

constexpr const char* kCreate = "CREATE TABLE item (id INTEGER, name VARCHAR)";
constexpr const char* kInsert = "INSERT INTO item VALUES (1, 'one')";
constexpr const char* kRename = "ALTER TABLE item RENAME COLUMN name TO title";

void execute(SqliteStore& store, const std::vector<const char*>& statements) {
  for (const char* statement : statements) {
    static_cast<void>(store.execute({statement, {"a1", {}}}));
  }
}

// What a trial did and is taken back.
void try_out(SqliteStore& store, const std::vector<const char*>& statements) {
  store.begin_trial();
  execute(store, statements);
  store.end_trial();
}

std::vector<std::vector<ir::RowValue>> rows_of(SqliteStore& store, const std::string& query) {
  const ir::Outcome outcome = store.execute({query});
  const auto* answer = std::get_if<ir::Answer>(&outcome);
  return answer == nullptr ? std::vector<std::vector<ir::RowValue>>() : answer->rows;
}

TEST(SqliteTrialsTest, IsTakenBack) {
  SqliteStore store;
  try_out(store, {kCreate, kInsert});
  EXPECT_TRUE(store.catalog().ddl().empty());
}

TEST(SqliteTrialsTest, RepeatedIsAsIfRunAgain) {
  SqliteStore store;
  try_out(store, {kCreate, "SELECT count(*) FROM item", kInsert, kRename});
  execute(store, {kCreate, kInsert, kRename});
  const auto rows = rows_of(store, "SELECT title FROM item");
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows.front().front().text, "one");
}

TEST(SqliteTrialsTest, WhatGoesAnotherWayIsRun) {
  SqliteStore store;
  try_out(store, {kCreate, kInsert, kInsert});
  execute(store, {kCreate, kInsert, kRename});
  EXPECT_EQ(rows_of(store, "SELECT title FROM item").size(), 1U);
}

TEST(SqliteTrialsTest, WhatIsLeftOutIsNotThere) {
  SqliteStore store;
  try_out(store, {kCreate, kInsert, kInsert});
  execute(store, {kCreate, kInsert});
  try_out(store, {kRename});
  EXPECT_EQ(rows_of(store, "SELECT name FROM item").size(), 1U);
}

TEST(SqliteTrialsTest, ForgottenRowsAreForgotten) {
  SqliteStore store;
  store.begin_trial();
  execute(store, {kCreate, kInsert});
  store.forget_rows(std::make_shared<Doubt>(Doubt{"they are not known"}));
  store.end_trial();
  execute(store, {kCreate, kInsert});
  EXPECT_EQ(rows_of(store, "SELECT name FROM item").size(), 1U);
}

}  // namespace
}  // namespace sqlgen::catalog
