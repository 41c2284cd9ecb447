#include <algorithm>

#include "dialect/expressions/statement_compiler.hpp"
#include "dialect/expressions/writes/crud.hpp"
#include "sqlalchemy/expressions/builder.hpp"

// ON CONFLICT, the same for PostgreSQL and SQLite but for the named constraint
// (sqlalchemy/dialects/postgresql/base.py, sqlite/base.py).

namespace sqlgen::dialect {

std::string StatementCompiler::conflict_target(const ir::OnConflict& clause, const Context& in) {
  if (!clause.constraint.empty() && facts().can("conflict_constraints")) {
    return "ON CONSTRAINT " + names().quote(ir::Identifier(clause.constraint));
  }
  if (!clause.has_target) {
    return "";
  }
  Context bare;
  bare.include_table = false;
  bare.use_schema = false;
  std::string elements;
  for (std::size_t i = 0; i < clause.elements.size(); ++i) {
    elements += elements.empty() ? "" : ", ";
    elements += clause.elements[i] ? process(clause.elements[i], bare)
                                   : names().quote(ir::Identifier(clause.element_names[i]));
  }
  std::string text = "(" + elements + ")";
  if (clause.index_where) {
    auto where = in;
    where.include_table = false;
    where.use_schema = false;
    text += " WHERE " + process(clause.index_where, where);
  }
  return text;
}

std::string StatementCompiler::on_conflict(const ir::OnConflict& clause, const ir::Insert& insert,
                                           const Context& in) {
  const auto target = conflict_target(clause, in);
  if (!clause.update) {
    return target.empty() ? "ON CONFLICT DO NOTHING" : "ON CONFLICT " + target + " DO NOTHING";
  }
  auto set_context = in;
  set_context.use_schema = false;
  std::string actions;
  const auto given = assignments_by_key(clause.assignments);
  std::vector<std::string> consumed;
  for (const auto& column : dml_columns(insert.table)) {
    const auto* reference = ir::as<ir::ColumnReference>(column);
    const auto found = given.find(reference->key);
    if (found == given.end()) {
      continue;
    }
    consumed.push_back(reference->key);
    actions += (actions.empty() ? "" : ", ") + names().quote(reference->name) + " = " +
               assigned_value(found->second, ir::type_of(column), "", set_context);
  }
  for (const auto& assignment : clause.assignments) {
    const auto key = assignment_key(assignment);
    if (std::find(consumed.begin(), consumed.end(), key) != consumed.end()) {
      continue;
    }
    const auto name =
        assignment.column ? process(assignment.column, set_context) : names().quote(ir::Identifier(key));
    actions += (actions.empty() ? "" : ", ") + name + " = " +
               assigned_value(assignment.value, ir::null_type(), "", set_context);
  }
  std::string text = "ON CONFLICT " + target + " DO UPDATE SET " + actions;
  if (clause.where) {
    auto where = set_context;
    where.include_table = true;
    text += " WHERE " + process(clause.where, where);
  }
  return text;
}

}  // namespace sqlgen::dialect
