#pragma once

#include <map>
#include <string>
#include <vector>

#include "ir/expressions/expression.hpp"
#include "ir/schema.hpp"

// What INSERT and UPDATE write for each column (sqlalchemy/sql/crud.py).

namespace sqlgen::dialect {

/// The columns of a statement's table, by ColumnReference.
[[nodiscard]] std::vector<ir::ExpressionPtr> dml_columns(const ir::ExpressionPtr& table);

/// The table's column that the database numbers (Table._autoincrement_column), or null.
[[nodiscard]] ir::ColumnPtr autoincrement_column(const ir::Table& table);

/// The names of a table's primary key's columns.
[[nodiscard]] bool is_primary_key(const ir::Table& table, const ir::Column& column);

/// Assignments by column key, the later of two winning; those to other expressions are left out.
[[nodiscard]] std::map<std::string, ir::ExpressionPtr> assignments_by_key(const ir::Assignments& assignments);
/// The key of an assignment's column; empty for another expression.
[[nodiscard]] std::string assignment_key(const ir::Assignment& assignment);

/// The column behind a reference; null for what only has a name.
[[nodiscard]] const ir::Column* column_of(const ir::ExpressionPtr& element);

/// Throws CompileError "unconsumed-column" where an assignment names no column of the table.
void check_consumed(const ir::Assignments& assignments, const std::vector<ir::ExpressionPtr>& columns,
                    const std::vector<ir::ExpressionPtr>& other_tables, Span span);

}  // namespace sqlgen::dialect
