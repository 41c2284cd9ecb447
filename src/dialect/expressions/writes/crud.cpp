#include "dialect/expressions/writes/crud.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "sqlalchemy/expressions/types.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/diagnostic.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

std::vector<std::string> primary_key_names(const ir::Table& table) {
  std::vector<std::string> names;
  for (const auto& constraint : table.constraints) {
    if (const auto* key = std::get_if<ir::PrimaryKeyConstraint>(&constraint)) {
      for (const auto& column : key->columns) {
        names.push_back(column.text);
      }
    }
  }
  if (names.empty()) {
    for (const auto& column : table.columns) {
      if (column->primary_key) {
        names.push_back(column->name.text);
      }
    }
  }
  return names;
}

bool has_foreign_key(const ir::Table& table, const ir::Column& column) {
  if (!column.foreign_keys.empty()) {
    return true;
  }
  return std::any_of(
      table.constraints.begin(), table.constraints.end(), [&](const ir::Constraint& constraint) {
        const auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint);
        return key != nullptr && std::any_of(key->columns.begin(), key->columns.end(),
                                             [&](const auto& name) { return name.text == column.name.text; });
      });
}

bool is_number(const ir::Column& column) {
  const auto family = column.type ? ir::affinity(*column.type) : ir::TypeFamily::null;
  return family == ir::TypeFamily::integer || family == ir::TypeFamily::numeric;
}

bool can_autoincrement(const ir::Table& table, const ir::Column& column) {
  if (!is_number(column)) {
    return false;
  }
  if (column.has_python_default) {
    return false;
  }
  if (ir::has_default(column.server_default) &&
      !std::holds_alternative<ir::Identity>(column.server_default)) {
    return false;
  }
  return column.autoincrement == ir::Autoincrement::ignore_fk || !has_foreign_key(table, column);
}

}  // namespace

std::vector<ir::ExpressionPtr> dml_columns(const ir::ExpressionPtr& table) {
  std::vector<ir::ExpressionPtr> result;
  for (auto& item : ir::from_columns(table)) {
    result.push_back(std::move(item.column));
  }
  return result;
}

bool is_primary_key(const ir::Table& table, const ir::Column& column) {
  const auto names = primary_key_names(table);
  return std::find(names.begin(), names.end(), column.name.text) != names.end();
}

ir::ColumnPtr autoincrement_column(const ir::Table& table) {
  if (table.lightweight) {
    return nullptr;
  }
  std::vector<ir::ColumnPtr> key;
  for (const auto& column : table.columns) {
    if (is_primary_key(table, *column)) {
      key.push_back(column);
    }
  }
  for (const auto& column : key) {
    if (column->autoincrement == ir::Autoincrement::on) {
      if (!is_number(*column)) {
        throw CompileError("autoincrement",
                           fmt::format("the type of column '{}' is not compatible with autoincrement=True",
                                       column->name.text),
                           column->span);
      }
      return column;
    }
  }
  if (key.size() != 1 || key.front()->autoincrement == ir::Autoincrement::off) {
    return nullptr;
  }
  return can_autoincrement(table, *key.front()) ? key.front() : nullptr;
}

const ir::Column* column_of(const ir::ExpressionPtr& element) {
  const auto* reference = ir::as<ir::ColumnReference>(element);
  return reference != nullptr ? reference->column.get() : nullptr;
}

std::string assignment_key(const ir::Assignment& assignment) {
  if (!assignment.column) {
    return assignment.key;
  }
  const auto* column = ir::as<ir::ColumnReference>(assignment.column);
  if (column == nullptr) {
    return "";
  }
  return column->key.empty() ? column->name.text : column->key;
}

std::map<std::string, ir::ExpressionPtr> assignments_by_key(const ir::Assignments& assignments) {
  std::map<std::string, ir::ExpressionPtr> result;
  for (const auto& assignment : assignments) {
    const auto key = assignment_key(assignment);
    if (!key.empty()) {
      result[key] = assignment.value;
    }
  }
  return result;
}

void check_consumed(const ir::Assignments& assignments, const std::vector<ir::ExpressionPtr>& columns,
                    const std::vector<ir::ExpressionPtr>& other_tables, Span span) {
  std::vector<std::string> known;
  for (const auto& column : columns) {
    known.push_back(ir::as<ir::ColumnReference>(column)->key);
  }
  const ir::Assignment* first = nullptr;
  std::set<std::string> unconsumed;
  for (const auto& assignment : assignments) {
    const auto key = assignment_key(assignment);
    if (key.empty() || std::find(known.begin(), known.end(), key) != known.end()) {
      continue;
    }
    const auto* column = ir::as<ir::ColumnReference>(assignment.column);
    if (column != nullptr && column->from && ir::contains_element(other_tables, column->from)) {
      throw CompileError("unsupported-expression",
                         "columns of other tables can't stand in the SET clause for this database", span);
    }
    first = first == nullptr ? &assignment : first;
    unconsumed.insert(key);
  }
  if (first == nullptr) {
    return;
  }
  CompileError error("unconsumed-column",
                     fmt::format("Unconsumed column names: {}",
                                 join(std::vector(unconsumed.begin(), unconsumed.end()), ", ")),
                     first->value && first->value->span.valid() ? first->value->span : span);
  if (const auto near = closest(assignment_key(*first), known)) {
    error.diagnostic().with_help(fmt::format("a column with a similar name exists: '{}'", *near));
  } else {
    error.diagnostic().with_help("declare the column in the table");
  }
  throw error;
}

}  // namespace sqlgen::dialect
