#include "catalog/sqlite/foreign_keys.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include "support/text.hpp"

namespace sqlgen::catalog {

std::vector<std::string> unmatched_foreign_keys(const SqliteConnection& connection,
                                                const std::string& table) {
  std::vector<std::string> problems;
  const auto parents = connection.query(
      "SELECT DISTINCT k.\"table\", EXISTS (SELECT 1 FROM sqlite_schema s WHERE s.type = 'table' AND "
      "lower(s.name) = lower(k.\"table\")) FROM pragma_foreign_key_list(?) k",
      {table});
  if (parents.empty()) {
    return problems;
  }
  for (const SqliteRow& parent : parents) {
    if (parent[1] == "0") {
      problems.push_back(
          fmt::format("a foreign key of table \"{}\" refers to table \"{}\", which is not there", table,
                      parent[0].value_or("")));
    }
  }
  const std::string check = fmt::format("PRAGMA foreign_key_check(\"{}\")", replace_all(table, "\"", "\"\""));
  char* message = nullptr;
  if (sqlite3_exec(connection.handle(), check.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
    problems.emplace_back(message == nullptr ? "" : message);
  }
  sqlite3_free(message);
  return problems;
}

}  // namespace sqlgen::catalog
