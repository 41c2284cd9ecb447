#include <fmt/format.h>

#include <algorithm>

#include "dialect/expressions/statement_compiler.hpp"
#include "dialect/expressions/writes/crud.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/diagnostic.hpp"

// UPDATE and DELETE.

namespace sqlgen::dialect {

namespace {

/// Tables beside the statement's own that its criteria and values name (DMLState._make_extra_froms).
std::vector<ir::ExpressionPtr> extra_froms(const ir::ExpressionPtr& table,
                                           const std::vector<ir::ExpressionPtr>& criteria) {
  std::vector<ir::ExpressionPtr> froms;
  for (const auto& criterion : criteria) {
    for (const auto& from : ir::froms_of(criterion)) {
      if (!ir::same_element(from, table) && !ir::contains_element(froms, from)) {
        froms.push_back(from);
      }
    }
  }
  return froms;
}

/// The columns in the order in which SET lists them: the table's, or that of ordered_values().
std::vector<ir::ExpressionPtr> set_order(const ir::Update& node) {
  auto columns = dml_columns(node.table);
  if (!node.ordered) {
    return columns;
  }
  std::vector<ir::ExpressionPtr> result;
  for (const auto& assignment : node.values) {
    const auto key = assignment_key(assignment);
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& column) {
      return ir::as<ir::ColumnReference>(column)->key == key;
    });
    if (found != columns.end()) {
      result.push_back(*found);
      columns.erase(found);
    }
  }
  result.insert(result.end(), columns.begin(), columns.end());
  return result;
}

}  // namespace

std::string StatementCompiler::set_clause(const ir::Update& node, const std::vector<ir::ExpressionPtr>& extra,
                                          const Context& in) {
  std::vector<std::string> items;
  const auto given = assignments_by_key(node.values);
  for (const auto& assignment : node.values) {
    if (assignment.column && assignment_key(assignment).empty()) {
      auto bare = in;
      bare.include_table = false;
      bare.literal_binds = false;  // as crud.py, _get_stmt_parameter_tuples_params compiles the key
      items.push_back(process(assignment.column, bare) + "=" +
                      assigned_value(assignment.value, ir::type_of(assignment.column), "", in));
    }
  }
  check_consumed(node.values, dml_columns(node.table), extra, node.table->span);
  for (const auto& element : set_order(node)) {
    const auto* reference = ir::as<ir::ColumnReference>(element);
    const auto name = names().quote(reference->name) + "=";
    const auto found = given.find(reference->key);
    if (!node.has_values || found != given.end()) {
      items.push_back(name + (node.has_values
                                  ? assigned_value(found->second, ir::type_of(element), reference->key, in)
                                  : missing_value(*reference, ir::type_of(element), in)));
      continue;
    }
    const auto* column = column_of(element);
    if (column == nullptr || !column->has_python_onupdate) {
      continue;
    }
    const bool sql = column->python_onupdate && ir::as<ir::BindParameter>(column->python_onupdate) == nullptr;
    items.push_back(name + (sql ? assigned_value(column->python_onupdate, column->type, reference->key, in)
                            : in.literal_binds ? "NULL"
                                               : missing_value(*reference, column->type, in)));
  }
  std::string text;
  for (const auto& item : items) {
    text += (text.empty() ? "" : ", ") + item;
  }
  return text;
}

std::string StatementCompiler::visit(const ir::Update& node, const ir::ExpressionPtr& self,
                                     const Context& given) {
  if (ir::as<ir::Join>(node.table) != nullptr) {
    throw CompileError("unsupported-expression", "an UPDATE of a join is nothing that the database knows",
                       self->span, "update one table, and name the others in where()");
  }
  auto in = given;
  in.as_from = false;
  const bool top = stack_.empty();
  auto consider = node.where;
  for (const auto& assignment : node.values) {
    if (assignment.value) {
      consider.push_back(assignment.value);
    }
  }
  const auto extra = extra_froms(node.table, consider);
  StackEntry entry;
  entry.correlate_froms = extra;
  entry.correlate_froms.push_back(node.table);
  entry.as_from_froms = entry.correlate_froms;
  stack_.push_back(std::move(entry));
  std::string text = "UPDATE " + prefixes(node.prefixes, in);
  const auto table = process(node.table, in.from());
  const auto assignments = set_clause(node, extra, in);
  independent_ctes(node.ctes, in);
  text += table + " SET " + assignments;
  if (!extra.empty()) {
    text += " FROM " + process_list(extra, ", ", in.from());
  }
  return finished_change(std::move(text), node.where, node.returning, top, in);
}

std::string StatementCompiler::finished_change(std::string text, const std::vector<ir::ExpressionPtr>& where,
                                               const std::vector<ir::ExpressionPtr>& returning, bool top,
                                               const Context& in) {
  if (const auto condition = criteria(where, in); !condition.empty()) {
    text += " WHERE " + condition;
  }
  if (!returning.empty()) {
    text += " " + returning_clause(returning, in);
  }
  if (!ctes_.empty()) {
    text = cte_clause(top ? std::nullopt : std::optional(stack_.size())) + text;
  }
  stack_.pop_back();
  return text;
}

std::string StatementCompiler::extra_delete_froms(const std::vector<ir::ExpressionPtr>& froms,
                                                  const Context& /*in*/) {
  throw CompileError("unsupported-expression",
                     fmt::format("{} does not support multiple-table criteria within DELETE", facts().name),
                     froms.front()->span, "use a subquery");
}

std::string StatementCompiler::visit(const ir::Delete& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& given) {
  auto in = given;
  in.as_from = false;
  const bool top = stack_.empty();
  const auto extra = extra_froms(node.table, node.where);
  StackEntry entry;
  entry.correlate_froms = extra;
  entry.correlate_froms.push_back(node.table);
  entry.as_from_froms = entry.correlate_froms;
  stack_.push_back(std::move(entry));
  std::string text = "DELETE " + prefixes(node.prefixes, in) + "FROM " + process(node.table, in.from());
  independent_ctes(node.ctes, in);
  if (!extra.empty()) {
    text += " " + extra_delete_froms(extra, in);
  }
  return finished_change(std::move(text), node.where, node.returning, top, in);
}

}  // namespace sqlgen::dialect
