#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sqlgen::catalog {

/// What makes a value unknown.
enum class Chance { none, clock, other };

/// A column of the table that a statement changes, in lower case, and its default as it is written.
struct TargetColumn {
  std::string name, default_value;
};

/// Which values of the rows that a statement of SQLite changes are not known.
struct ChangedValues {
  bool all = false;                            // nor which rows
  std::map<std::string, Chance> columns = {};  // in lower case
  bool all_rows = false;                       // it changes, or deletes, all rows of its table
  std::set<std::string> known = {};            // columns that have a known value then
};

/// `unknown` are names of columns that have unknown values, in lower case, and what made them so.
[[nodiscard]] ChangedValues unknown_values(std::string_view statement,
                                           const std::vector<TargetColumn>& target,
                                           const std::map<std::string, Chance>& unknown);

/// Whether the answer of a query has its rows, and their order, whatever stands in a column of this name,
/// which it gives.
[[nodiscard]] bool only_gives(std::string_view query, const std::set<std::string>& names);

}  // namespace sqlgen::catalog
