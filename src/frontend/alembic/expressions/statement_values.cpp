#include "frontend/alembic/expressions/statement_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/expressions/parameters.hpp"
#include "sqlalchemy/expressions/types.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

enum class Moment { insert, update };

// Whether an assignment is of the column: by its key, or by itself.
bool sets(const ir::Assignment& assignment, const ir::Column& column) {
  const auto* reference = ir::as<ir::ColumnReference>(assignment.column);
  return assignment.key == column.key || (reference != nullptr && reference->name.text == column.name.text);
}

bool names_column(const ir::Assignments& values, const ir::Column& column) {
  return std::any_of(values.begin(), values.end(),
                     [&](const ir::Assignment& assignment) { return sets(assignment, column); });
}

// default= or onupdate= of a column where it is no SQL.
const Value* python_value(const ir::Column& column, Moment moment) {
  const auto& shown = moment == Moment::insert ? column.python_default : column.python_onupdate;
  const bool is_sql = shown != nullptr && ir::as<ir::BindParameter>(shown) == nullptr;
  return is_sql ? nullptr : default_argument(column, moment == Moment::update);
}

std::vector<std::pair<ir::ColumnPtr, Value>> left_out(const ir::ExpressionPtr& target,
                                                      const ir::Assignments& values, Moment moment) {
  std::vector<std::pair<ir::ColumnPtr, Value>> missing;
  const auto* from = ir::as<ir::TableFrom>(target);
  for (const ir::ColumnPtr& column : from == nullptr ? std::vector<ir::ColumnPtr>() : from->table->columns) {
    const Value* value = python_value(*column, moment);
    if (value != nullptr && !names_column(values, *column)) {
      missing.emplace_back(column, *value);
    }
  }
  return missing;
}

Value from_library(Interpreter& in, std::string_view function, const Value& value, Span where) {
  return in.call(in.get_attribute(in.import_module("sqlalchemy._bound_parameters", where), function, where),
                 {value}, where);
}

// What a class gets from a base that is not known may have a default.
void require_known_target(Interpreter& in, const ir::ExpressionPtr& target, Span where) {
  if (const auto* from = ir::as<ir::TableFrom>(target)) {
    require_known_columns(in, from->table, where);
  }
}

// A function may want a context, of which a script has none.
Value called(Interpreter& in, const Value& value, Span where) {
  return from_library(in, "default_value", value, where);
}

// A parameter without a type hands its value to the driver as it is.
ir::ExpressionPtr parameter_value(Interpreter& in, const Value& value, const ir::TypePtr& type, Span where) {
  return ir::is_null_type(type)
             ? bound_value(in, from_library(in, "driver_value", value, where), nullptr, where)
             : bound_value(in, value, type, where);
}

void complete(Interpreter& in, const ir::ExpressionPtr& target, ir::Assignments& values, Moment moment,
              Span where) {
  for (const auto& [column, value] : left_out(target, values, moment)) {
    values.push_back(
        assignment_from(in, Value::string(column->key), called(in, value, where), where, target));
  }
}

// A value that values() has already is the one of a parameter that is named for the column.
void set_column(ir::Assignments& values, const ir::Column& column, ir::Assignment assignment) {
  for (ir::Assignment& known : values) {
    if (sets(known, column)) {
      const auto* bind = ir::as<ir::BindParameter>(known.value);
      if (bind != nullptr && bind->unique) {
        known.value = std::move(assignment.value);
      }
      return;
    }
  }
  values.push_back(std::move(assignment));
}

struct GivenValues {
  ir::Assignments assignments;  // of columns
  std::vector<ir::ColumnPtr> columns;
  std::map<std::string, ir::ExpressionPtr> parameters;
};

GivenValues sort_values(Interpreter& in, const ir::ExpressionPtr& statement, const ir::ExpressionPtr& target,
                        const Value& values, Span where) {
  const auto items = python::dict_items(values);
  if (!items) {
    bad_argument(
        in, fmt::format("List argument must consist only of dictionaries, got {}", in.repr(values, where)),
        where);
  }
  const auto known = ir::parameters_of(statement);
  const auto* from = ir::as<ir::TableFrom>(target);
  GivenValues given;
  for (const auto& [name, value] : *items) {
    const std::string key = string_of(in, name, where, "a parameter's name");
    const auto column = from == nullptr ? nullptr : from->table->find_column(key);
    const auto parameter = known.find(key);
    if (parameter != known.end()) {
      const ir::NamedParameter& named = parameter->second;
      given.parameters.emplace(key, named.expanding ? bound_value(in, value, named.type, where)
                                                    : parameter_value(in, value, named.type, where));
    } else if (column) {
      given.assignments.push_back(assignment_from(in, name, value, where, target));
      given.columns.push_back(column);
    }
  }
  return given;
}

template <class Statement>
ir::ExpressionPtr with_assignments(const Statement& statement, GivenValues& given, Span where) {
  Statement changed = statement;
  for (std::size_t i = 0; i < given.assignments.size(); ++i) {
    set_column(changed.values, *given.columns[i], std::move(given.assignments[i]));
  }
  changed.has_values = true;
  return ir::make_expression(std::move(changed), nullptr, where);
}

}  // namespace

std::vector<Value> rows_alike(Interpreter& in, const std::vector<Value>& rows, Span where) {
  std::vector<Value> alike;
  std::vector<std::string> names;
  for (const Value& row : rows) {
    const auto items = python::dict_items(row);
    if (!items) {
      return rows;
    }
    std::map<std::string, std::pair<Value, Value>> given;
    for (const auto& item : *items) {
      given.emplace(string_of(in, item.first, where, "a parameter's name"), item);
      if (alike.empty()) {
        names.push_back(string_of(in, item.first, where, "a parameter's name"));
      }
    }
    std::vector<std::pair<Value, Value>> kept;
    for (const std::string& name : names) {
      const auto found = given.find(name);
      if (found == given.end()) {
        raise_sqlalchemy(in, "StatementError",
                         fmt::format("(sqlalchemy.exc.InvalidRequestError) A value is required for bind "
                                     "parameter '{}', in parameter group {}",
                                     name, alike.size()),
                         where);
      }
      kept.push_back(found->second);
    }
    alike.push_back(items->size() == kept.size() ? row : python::make_dict(in, std::move(kept), where));
  }
  return alike;
}

ir::ExpressionPtr with_values(Interpreter& in, const ir::ExpressionPtr& statement, const Value& values,
                              Span where) {
  const auto* insert = ir::as<ir::Insert>(statement);
  const auto* update = ir::as<ir::Update>(statement);
  const bool one_row = insert != nullptr && insert->rows.empty() && insert->select == nullptr;
  const ir::ExpressionPtr target = one_row ? insert->table : update != nullptr ? update->table : nullptr;
  GivenValues given = sort_values(in, statement, target, values, where);
  ir::ExpressionPtr changed = ir::with_parameters(statement, given.parameters);
  if (one_row) {
    changed = with_assignments(*ir::as<ir::Insert>(changed), given, statement->span);
  } else if (update != nullptr && !given.assignments.empty()) {
    changed = with_assignments(*ir::as<ir::Update>(changed), given, statement->span);
  }
  return changed;
}

ir::ExpressionPtr with_parameter_values(Interpreter& in, const ir::ExpressionPtr& element,
                                        const Value& values, Span where) {
  return ir::with_parameters(element, sort_values(in, element, nullptr, values, where).parameters);
}

std::vector<std::pair<ir::ColumnPtr, Value>> missing_defaults(const ir::ExpressionPtr& statement) {
  const auto* insert = ir::as<ir::Insert>(statement);
  const auto* update = ir::as<ir::Update>(statement);
  if (insert != nullptr && insert->rows.empty() && insert->select == nullptr) {
    return left_out(insert->table, insert->values, Moment::insert);
  }
  return update != nullptr ? left_out(update->table, update->values, Moment::update)
                           : std::vector<std::pair<ir::ColumnPtr, Value>>();
}

ir::ExpressionPtr with_column_defaults(Interpreter& in, const ir::ExpressionPtr& statement, Span where) {
  if (const auto* insert = ir::as<ir::Insert>(statement); insert != nullptr && insert->select == nullptr) {
    require_known_target(in, insert->table, where);
    ir::Insert changed = *insert;
    for (ir::Assignments& row : changed.rows) {
      complete(in, changed.table, row, Moment::insert, where);
    }
    if (changed.rows.empty()) {
      complete(in, changed.table, changed.values, Moment::insert, where);
    }
    changed.has_values = true;
    return ir::make_expression(std::move(changed), nullptr, statement->span);
  }
  if (const auto* update = ir::as<ir::Update>(statement); update != nullptr && update->has_values) {
    require_known_target(in, update->table, where);
    ir::Update changed = *update;
    complete(in, changed.table, changed.values, Moment::update, where);
    return ir::make_expression(std::move(changed), nullptr, statement->span);
  }
  return statement;
}

std::optional<Value> default_for_row(Interpreter& in, const ir::Column& column, Span where) {
  const Value* value = python_value(column, Moment::insert);
  return value == nullptr ? std::nullopt : std::optional(called(in, *value, where));
}

void require_parameter_values(Interpreter& in, const ir::ExpressionPtr& statement, Span where) {
  for (const auto& [name, parameter] : ir::parameters_of(statement)) {
    if (parameter.required) {
      raise_sqlalchemy(
          in, "StatementError",
          fmt::format("(sqlalchemy.exc.InvalidRequestError) A value is required for bind parameter '{}'",
                      name),
          where);
    }
  }
}

}  // namespace sqlgen::alembic
