#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ir/schema.hpp"

namespace sqlgen::catalog {

/// What only the text of a CREATE TABLE statement tells, SQLite's PRAGMAs do not: names of constraints,
/// conditions.
struct SqliteTableText {
  struct Unique {
    std::optional<std::string> name = {};
    std::vector<std::string> columns = {};
    bool of_table = false;  // not of a column's definition
  };
  struct ForeignKey {
    std::optional<std::string> name = {};
    std::vector<std::string> columns = {};
    std::string table = {};
    std::vector<std::string> referred = {};  // none: the other table's primary key
    ir::ForeignKeyOptions options = {};
    bool of_column = false;  // of a column's definition, or with no columns that it refers to
  };
  struct Check {
    std::optional<std::string> name = {};
    std::string condition = {};
  };

  std::optional<std::string> primary_key_name = {};
  std::vector<Unique> uniques = {};
  std::vector<ForeignKey> foreign_keys = {};
  std::vector<Check> checks = {};
  std::map<std::string, std::string> computed = {};  // by column
  std::map<std::string, std::string> collations = {};
  bool autoincrement = false;
};

/// Reads the statement as sqlite_schema keeps it, as far as reflection looks at it (SQLiteDialect): a UNIQUE
/// of a column counts only behind bare words, and what a column's REFERENCES says of its actions does not.
[[nodiscard]] SqliteTableText read_sqlite_table_text(std::string_view statement);

/// The condition of a partial index; nothing where it has none.
[[nodiscard]] std::optional<std::string> sqlite_index_condition(std::string_view statement);

}  // namespace sqlgen::catalog
