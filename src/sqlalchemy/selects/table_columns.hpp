#pragma once

#include <map>
#include <string>
#include <vector>

#include "ir/expressions/expression.hpp"

namespace sqlgen::ir {

/// A table that a FROM object shows, with the columns that stand for its own there, by their names.
struct ShownTable {
  TablePtr table;
  std::map<std::string, ExpressionPtr> columns;
};

/// The tables of a FROM object: itself, those of a join, and those whose columns a subquery or a CTE gives
/// on, under whatever name. An expression of columns is none of them, as in SQLAlchemy
/// (ColumnElement._make_proxy).
[[nodiscard]] std::vector<ShownTable> shown_tables(const ExpressionPtr& from);

}  // namespace sqlgen::ir
