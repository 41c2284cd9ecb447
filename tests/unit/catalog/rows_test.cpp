#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "catalog/rows/postgresql_store.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {
namespace {

std::vector<std::filesystem::path> row_files() {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(SQLGEN_ROWS_DIR "/postgresql")) {
    found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

// A value as psql shows it.
std::string text_of_value(const ir::RowValue& value) {
  return value.kind == ir::RowValue::Kind::boolean ? (value.text == "1" ? "t" : "f") : value.text;
}

std::string answer_of(const ir::Outcome& outcome) {
  if (const auto* refusal = std::get_if<ir::Refusal>(&outcome)) {
    return "refused: " + refusal->message + "\n";
  }
  if (const auto* uncertain = std::get_if<ir::Uncertain>(&outcome)) {
    return "not known: " + uncertain->reason + "\n";
  }
  std::string text;
  for (const auto& row : std::get<ir::Answer>(outcome).rows) {
    std::vector<std::string> values;
    for (const ir::RowValue& value : row) {
      values.push_back(text_of_value(value));
    }
    text += join(values, "|") + "\n";
  }
  return text;
}

/// Whether all is known of what a statement gives.
bool is_known(const ir::Outcome& outcome) {
  const auto* answer = std::get_if<ir::Answer>(&outcome);
  if (answer == nullptr) {
    return std::holds_alternative<ir::Refusal>(outcome);
  }
  const auto known = [](const ir::RowValue& value) { return value.kind != ir::RowValue::Kind::unknown; };
  return std::all_of(answer->rows.begin(), answer->rows.end(),
                     [&](const auto& row) { return std::all_of(row.begin(), row.end(), known); });
}

class RowsTest : public ::testing::TestWithParam<std::filesystem::path> {};

// tests/db runs the same files on a server.
TEST_P(RowsTest, QueriesGiveWhatPostgresqlGives) {
  PostgresqlStore store;
  std::ifstream file(GetParam());
  std::string line, statement, query, given, expected;
  const auto settle = [&] {
    EXPECT_EQ(given, expected) << query;
    given.clear();
    expected.clear();
  };
  while (std::getline(file, line)) {
    if (line.starts_with("--= ")) {
      expected += line.substr(4) + "\n";
      continue;
    }
    if (line.starts_with("--? ")) {
      const std::string asked = line.substr(4);
      EXPECT_FALSE(is_known(store.execute({asked}))) << asked;
      continue;
    }
    statement += line.starts_with("--") ? "" : line + "\n";
    if (line.ends_with(';')) {
      settle();
      query = statement;
      given = answer_of(store.execute({statement}));
      statement.clear();
    }
  }
  settle();
}

INSTANTIATE_TEST_SUITE_P(Files, RowsTest, ::testing::ValuesIn(row_files()),
                         [](const auto& tested) { return tested.param.stem().string(); });

}  // namespace
}  // namespace sqlgen::catalog
