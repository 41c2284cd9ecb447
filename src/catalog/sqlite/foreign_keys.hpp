#pragma once

#include <string>
#include <vector>

#include "catalog/sqlite/connection.hpp"

namespace sqlgen::catalog {

/// What is wrong with the foreign keys of a table: a table that they refer to is not there, or has no primary
/// key or unique index of just the columns. SQLite tells of it when a row is written.
[[nodiscard]] std::vector<std::string> unmatched_foreign_keys(const SqliteConnection& connection,
                                                              const std::string& table);

}  // namespace sqlgen::catalog
