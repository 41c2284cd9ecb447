#pragma once

#include <string>
#include <vector>

#include "ir/schema.hpp"

// Where a column's name is in the parts of a settled table.

namespace sqlgen::catalog {

/// The columns of the table that a constraint lists; nullptr for a CHECK or EXCLUDE.
[[nodiscard]] std::vector<ir::Identifier>* listed_columns(ir::Constraint& constraint);

[[nodiscard]] bool names_column(const ir::Constraint& constraint, const std::string& column);
[[nodiscard]] bool names_column(const ir::Index& index, const std::string& column);
[[nodiscard]] bool names_column(const ir::ExpressionPtr& expression, const std::string& column);

/// A column's old name and its new one, which is `written` in SQL.
struct ColumnRename {
  std::string from;
  ir::Identifier to;
  std::string written;
};
void rename_column(ir::Constraint& constraint, const ColumnRename& rename);
void rename_column(ir::Index& index, const ColumnRename& rename);
[[nodiscard]] ir::ExpressionPtr rename_column(const ir::ExpressionPtr& expression,
                                              const ColumnRename& rename);

/// The name in a constraint's definition.
[[nodiscard]] ir::ConstraintName& name_of(ir::Constraint& constraint);
[[nodiscard]] bool is_called(const ir::Constraint& constraint, const std::string& name);

[[nodiscard]] bool same_table(const ir::TableName& a, const ir::TableName& b);

}  // namespace sqlgen::catalog
