#include "frontend/native/operations/runner.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/sql/verbatim.hpp"

namespace sqlgen::native {

using python::Arguments;
using python::Value;

void OperationRunner::execute(const Node& node, const OperationModel& model) {
  (void)keywords(node, model);
  if (const Node* whole = node.find("statement")) {
    alembic::Recorder::of(in_).add(
        ir::ExecuteText{maker_.text(*whole, "statement") + ";", whole->span, true});
    return;
  }
  if (node.find("sql") == nullptr) {
    throw CompileError("missing-key", "'execute' needs 'sql', or 'statement'", node.span,
                       "sql: statements, taken as they are");
  }
  const Node& sql = *node.find("sql");
  for (ir::ExecuteText& statement :
       sql::verbatim_statements(maker_.text(sql, "sql"), sql.span, in_.diagnostics())) {
    alembic::Recorder::of(in_).add(std::move(statement));
  }
}

Value OperationRunner::data_table(const Node& node, const std::vector<std::string>& columns) {
  std::map<std::string, Value> types;
  if (const Node* given = node.find("columns")) {
    for (const Node* item : maker_.items(*given)) {
      const Node* name = item->find("name");
      const Node* type = item->find("type");
      if (name == nullptr || type == nullptr) {
        throw CompileError("missing-key", "a column here has a 'name' and a 'type'", item->span);
      }
      types.emplace(maker_.text(*name, "name"), maker_.type(*type));
    }
  }
  const Node& named = *node.find("table_name");
  Arguments arguments;
  arguments.span = node.span;
  arguments.positional.push_back({maker_.identifier(named, "table_name"), named.span});
  for (const std::string& column : columns) {
    std::vector<Value> of_column;
    of_column.push_back(Value::string(column));
    if (const auto type = types.find(column); type != types.end()) {
      of_column.push_back(type->second);
    }
    arguments.positional.push_back(
        {in_.call(maker_.sqlalchemy("column", node.span), of_column, node.span), node.span});
  }
  if (const Node* schema = node.find("schema")) {
    arguments.keywords.push_back(
        {"schema", maker_.identifier(*schema, "schema"), schema->span, schema->name_span});
  }
  return in_.call(maker_.sqlalchemy("table", node.span), arguments);
}

void OperationRunner::insert(const Node& node, const OperationModel& model) {
  constexpr std::array<std::string_view, 1> kOwn{"columns"};
  (void)keywords(node, model, kOwn);
  const Node& rows = *node.find("rows");
  std::vector<std::string> columns;
  for (const Node* row : maker_.items(rows)) {
    if (row->map() == nullptr) {
      throw CompileError("wrong-value", "a row is a map of column to value", row->span);
    }
    for (const auto& [column, value] : *row->map()) {
      if (std::find(columns.begin(), columns.end(), column) == columns.end()) {
        columns.push_back(column);
      }
    }
  }
  const Value made_rows = maker_.make({"rows", Kind::rows}, rows);
  in_.call(in_.get_attribute(target_, "bulk_insert", node.span), {data_table(node, columns), made_rows},
           node.span);
}

void OperationRunner::update(const Node& node, const OperationModel& model) {
  constexpr std::array<std::string_view, 1> kOwn{"columns"};
  (void)keywords(node, model, kOwn);
  const Node& set = *node.find("set");
  std::vector<std::string> columns;
  for (const auto& [column, value] : set.map() != nullptr ? *set.map() : Map{}) {
    columns.push_back(column);
  }
  Value statement = in_.call(maker_.sqlalchemy("update", node.span), {data_table(node, columns)}, node.span);
  if (const Node* where = node.find("where")) {
    statement = in_.call(in_.get_attribute(statement, "where", where->span),
                         {ValueMaker::sql(maker_.text(*where, "where"))}, where->span);
  }
  execute_value(in_.call(in_.get_attribute(statement, "values", set.span),
                         {maker_.make({"set", Kind::set}, set)}, set.span),
                node.span);
}

void OperationRunner::remove(const Node& node, const OperationModel& model) {
  (void)keywords(node, model);
  Value statement = in_.call(maker_.sqlalchemy("delete", node.span), {data_table(node, {})}, node.span);
  if (const Node* where = node.find("where")) {
    statement = in_.call(in_.get_attribute(statement, "where", where->span),
                         {ValueMaker::sql(maker_.text(*where, "where"))}, where->span);
  }
  execute_value(statement, node.span);
}

}  // namespace sqlgen::native
