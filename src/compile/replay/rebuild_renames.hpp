#pragma once

#include <vector>

#include "dialect/dialect.hpp"
#include "ir/operation.hpp"

namespace sqlgen::compile {

/// A row of changes of one table in two: names that columns get in place beforehand, which the database takes
/// to whatever names the column (views, triggers, foreign keys of other tables, which a copy of the table
/// leaves as they are), and the rest, which knows the columns by those names.
struct RenamesFirst {
  std::vector<ir::Operation> renames;
  std::vector<ir::Operation> rest;
};

/// A rename stays where it is if the column is not the table's own, or what goes before it has to do with its
/// new name, or may name it in SQL.
[[nodiscard]] RenamesFirst renames_first(const std::vector<ir::Operation>& changes, const ir::Table& table,
                                         const dialect::Dialect& dialect);

}  // namespace sqlgen::compile
