#include <fmt/format.h>

#include <algorithm>

#include "dialect/expressions/statement_compiler.hpp"
#include "dialect/expressions/writes/crud.hpp"
#include "dialect/facts/known_dialects.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/expressions/parameters.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/diagnostic.hpp"
#include "support/text.hpp"

// INSERT.

namespace sqlgen::dialect {

namespace {

const ir::Table* table_of(const ir::ExpressionPtr& element) {
  const auto* from = ir::as<ir::TableFrom>(element);
  return from != nullptr ? from->table.get() : nullptr;
}

/// Whether Column(default=) is SQL; a plain value or a callable is a parameter without a value, NULL.
bool is_sql_default(const ir::ExpressionPtr& value) {
  return value && ir::as<ir::BindParameter>(value) == nullptr;
}

}  // namespace

std::string StatementCompiler::assigned_value(const ir::ExpressionPtr& value, const ir::TypePtr& column_type,
                                              const std::string& key, const Context& in) {
  if (!value) {
    return "NULL";
  }
  if (const auto* bind = ir::as<ir::BindParameter>(value)) {
    const bool is_named_here = !in.literal_binds && (bind->unique || bind->key.empty());
    if (is_named_here || ir::is_null_type(value->type)) {
      ir::BindParameter copy = *bind;
      if (is_named_here) {
        copy.key = key;
        copy.unique = false;
      }
      const ir::TypePtr& type = ir::is_null_type(value->type) ? column_type : value->type;
      return process(ir::make_expression(std::move(copy), type, value->span), in);
    }
  }
  if (ir::is_select_base(value)) {
    return process(ir::make_scalar_select(value), in);
  }
  return process(ir::self_group(value, std::nullopt), in);
}

ir::ExpressionPtr StatementCompiler::default_value(const ir::Column& column) const {
  if (column.sequence) {
    if (!facts().can("sequences") || column.sequence->optional) {
      return nullptr;
    }
    return ir::make_expression(ir::NextValue{std::make_shared<ir::Sequence>(*column.sequence)},
                               ir::integer_type(), column.span);
  }
  if (!column.has_python_default) {
    return nullptr;
  }
  return is_sql_default(column.python_default) ? ir::self_group(column.python_default, std::nullopt)
                                               : ir::make_bind({}, column.type, column.span);
}

std::string StatementCompiler::missing_value(const ir::ColumnReference& column, const ir::TypePtr& type,
                                             const Context& in) {
  ir::BindParameter bind;
  bind.key = column.key;
  auto as_parameter = in;
  as_parameter.literal_binds = false;
  if (auto written = bind_expression(bind, ir::make_expression(bind, type), as_parameter)) {
    return *std::move(written);
  }
  return ":" + ir::written_parameter(column.key) + parameter_cast(type ? *type : *ir::null_type());
}

StatementCompiler::InsertColumns StatementCompiler::insert_columns(const ir::Insert& node, bool top,
                                                                   const Context& in) {
  InsertColumns result;
  const auto* table = table_of(node.table);
  const auto& first = node.rows.empty() ? node.values : node.rows.front();
  const auto given = assignments_by_key(first);
  const auto columns = dml_columns(node.table);
  check_consumed(first, columns, {}, node.table->span);
  const bool all_null = node.rows.empty() && !node.has_values;
  const auto automatic = table != nullptr ? autoincrement_column(*table) : nullptr;
  const bool need_keys = top && !node.inline_defaults && node.returning.empty() && node.rows.empty() &&
                         table != nullptr && !table->lightweight;
  // SQLite asks for the last row's id instead, where the database makes one (postfetch_lastrowid).
  const bool returning = need_keys && !(facts().can("lastrowid") && automatic);
  const std::string row_suffix = node.rows.empty() ? "" : "_m0";
  for (const auto& element : columns) {
    const auto* reference = ir::as<ir::ColumnReference>(element);
    const auto* column = column_of(element);
    const bool key = column != nullptr && table != nullptr && is_primary_key(*table, *column);
    const auto found = given.find(reference->key);
    if (all_null || found != given.end()) {
      const auto value = all_null ? nullptr : found->second;
      const auto& type = ir::type_of(element);
      result.parameters.push_back({element, names().quote(reference->name),
                                   all_null ? missing_value(*reference, type, in)
                                            : assigned_value(value, type, reference->key + row_suffix, in)});
      if (!all_null && key && returning && value && ir::as<ir::BindParameter>(value) == nullptr) {
        result.returning.push_back(element);
      }
      continue;
    }
    if (column == nullptr) {
      continue;
    }
    if (const auto value = default_value(*column)) {
      result.parameters.push_back(
          {element, names().quote(reference->name), assigned_value(value, column->type, reference->key, in)});
      if (key && returning && (column->sequence || is_sql_default(column->python_default))) {
        result.returning.push_back(element);
      }
    } else if (key && returning &&
               (column->sequence || (automatic && automatic.get() == column) || column->is_fetched ||
                ir::has_default(column->server_default))) {
      result.returning.push_back(element);
    }
  }
  return result;
}

std::string StatementCompiler::more_rows(const ir::Insert& node, const InsertColumns& columns,
                                         const Context& in) {
  std::string text;
  for (std::size_t i = 1; i < node.rows.size(); ++i) {
    const auto given = assignments_by_key(node.rows[i]);
    std::vector<std::string> cells;  // also empty ones, of text("")
    for (const auto& parameter : columns.parameters) {
      const auto* reference = ir::as<ir::ColumnReference>(parameter.column);
      const std::string key = fmt::format("{}_m{}", reference->key, i);
      if (const auto found = given.find(reference->key); found != given.end()) {
        cells.push_back(assigned_value(found->second, ir::type_of(parameter.column), key, in));
        continue;
      }
      const auto* column = column_of(parameter.column);
      const auto value = column != nullptr ? default_value(*column) : nullptr;
      if (!value) {
        throw CompileError("missing-value",
                           fmt::format("row {} has no value for column '{}', which the first row has", i + 1,
                                       reference->name.text),
                           node.table->span, "give each row the same columns");
      }
      cells.push_back(assigned_value(value, column->type, key, in));
    }
    text += ", (" + join(cells, ", ") + ")";
  }
  return text;
}

std::string StatementCompiler::insert_from_select(const ir::Insert& node, InsertColumns& columns,
                                                  const Context& in) {
  ir::ExpressionPtr select = node.select;
  std::vector<ir::ExpressionPtr> extra;
  for (const auto& name : node.select_names) {
    const auto column = ir::find_from_column(node.table, name);
    if (!column) {
      throw CompileError("unknown-column", fmt::format("the table has no column '{}'", name),
                         node.table->span, "declare the column in the table");
    }
    columns.parameters.push_back({column, names().quote(ir::as<ir::ColumnReference>(column)->name), ""});
  }
  for (const auto& element : dml_columns(node.table)) {
    const auto* column = column_of(element);
    const auto* reference = ir::as<ir::ColumnReference>(element);
    const bool named = std::find(node.select_names.begin(), node.select_names.end(), reference->key) !=
                       node.select_names.end();
    if (!node.include_defaults || named || column == nullptr) {
      continue;
    }
    if (auto value = default_value(*column)) {
      extra.push_back(std::move(value));
      columns.parameters.push_back({element, names().quote(reference->name), ""});
    }
  }
  if (!extra.empty()) {
    const auto* inner = ir::as<ir::Select>(select);
    if (inner == nullptr) {
      throw CompileError("unsupported-expression",
                         "columns with defaults can't be added to this INSERT ... SELECT", select->span,
                         "pass include_defaults=False to from_select()");
    }
    ir::Select copy = *inner;
    copy.columns.insert(copy.columns.end(), extra.begin(), extra.end());
    select = ir::make_expression(std::move(copy), nullptr, select->span);
  }
  auto inner = in;
  inner.insert_into = true;
  inner.as_from = in.visiting_cte != nullptr;
  return process(select, inner);
}

std::string StatementCompiler::visit(const ir::Insert& node, const ir::ExpressionPtr& self,
                                     const Context& given) {
  // One without a constraint to name is none that a dialect with constraints can look at.
  if (node.on_conflict && facts().can("conflict_constraints") &&
      !dialect_can(node.dialect, "conflict_constraints")) {
    throw CompileError(
        "unsupported-expression",
        fmt::format("an insert() of {} with ON CONFLICT can't be written for {}", node.dialect, facts().name),
        self->span, "test the dialect's name before it");
  }
  auto in = given;
  in.as_from = false;
  const bool top = stack_.empty() && given.visiting_cte == nullptr;
  const bool outermost = stack_.empty();
  stack_.emplace_back();
  const auto* table = table_of(node.table);
  std::string text = "INSERT " + prefixes(node.prefixes, in) + "INTO ";
  independent_ctes(node.ctes, in);
  text += table != nullptr ? names().table(table->name) : from_alias_name(node.table);
  InsertColumns columns;
  std::string values;
  if (node.select) {
    values = " " + insert_from_select(node, columns, in);
  } else {
    columns = insert_columns(node, top, in);
    std::vector<std::string> cells;
    for (const auto& parameter : columns.parameters) {
      cells.push_back(parameter.value);
    }
    values = columns.parameters.empty() ? " DEFAULT VALUES" : " VALUES (" + join(cells, ", ") + ")";
    values += node.rows.empty() ? "" : more_rows(node, columns, in);
  }
  if (!columns.parameters.empty()) {
    std::string list;
    for (const auto& parameter : columns.parameters) {
      list += (list.empty() ? "" : ", ") + parameter.name;
    }
    text += " (" + list + ")";
  }
  text += values;
  if (node.on_conflict) {
    text += " " + on_conflict(*node.on_conflict, node, in);
  }
  const auto& returning = node.returning.empty() ? columns.returning : node.returning;
  if (!returning.empty()) {
    text += " " + returning_clause(returning, in);
  }
  if (!ctes_.empty()) {
    text = cte_clause(outermost ? std::nullopt : std::optional(stack_.size()), true) + text;
  }
  stack_.pop_back();
  return text;
}

std::string StatementCompiler::returning_clause(const std::vector<ir::ExpressionPtr>& columns,
                                                const Context& /*in*/) {
  // compiler.py, visit_insert: literal_binds is not handed on, so values are written as parameters.
  Context in;
  in.literal_binds = false;
  in.include_table = returning_with_table();
  in.column_expressions = stack_.size() == 1;
  std::vector<std::string> items;
  for (const auto& column :
       ir::label_columns(ir::spread_columns(columns), ir::LabelStyle::disambiguate, true)) {
    items.push_back(select_column(column, false, in));
  }
  return "RETURNING " + join(items, ", ");
}

}  // namespace sqlgen::dialect
