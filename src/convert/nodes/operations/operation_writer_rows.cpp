#include "convert/nodes/operations/operation_writer.hpp"
#include "convert/nodes/type_text.hpp"
#include "convert/nodes/value_node.hpp"
#include "dialect/expressions/expression_compiler.hpp"
#include "frontend/native/model/model.hpp"
#include "ir/expressions/expression.hpp"
#include "sqlalchemy/expressions/builder.hpp"

// Inserts, updates and deletes.

namespace sqlgen::convert {

namespace {

// The table of an UPDATE or DELETE that is no more than its table, values and conditions.
template <class Statement>
const ir::Table& plain_table(const Statement& statement) {
  const auto* from = ir::as<ir::TableFrom>(statement.table);
  if (from == nullptr || !statement.prefixes.empty() || !statement.returning.empty() ||
      !statement.ctes.empty()) {
    throw Unsayable{"a statement"};
  }
  return *from->table;
}

void name_table(Entries& entries, const ir::Table& table) {
  entries.identifier("table_name", table.name.name);
  entries.identifier("schema", table.name.schema);
}

// Whether the value alone tells the type that it is written as.
bool tells_type(const ir::LiteralValue& value, const ir::Type& type) {
  const ir::TypePtr own = ir::type_of_value(value);
  return value.is_none() || (own && ir::type_family(own->kind) == ir::type_family(type.kind));
}

}  // namespace

Node OperationWriter::bulk_insert(const ir::BulkInsert& o) {
  Entries entries = entries_of("insert");
  entries.identifier("table_name", o.table->name.name);
  entries.identifier("schema", o.table->name.schema);
  List rows, columns;
  for (const auto& row : o.rows) {
    Map cells;
    for (const auto& [key, value] : row) {
      const auto* bind = ir::as<ir::BindParameter>(value);
      if (bind == nullptr || bind->required) {
        throw Unsayable{"a row with SQL in it"};
      }
      cells.emplace_back(key, value_node(bind->value));
    }
    rows.push_back({std::move(cells)});
  }
  const auto column_model = inner_model(native::find_operation("insert")->parameters, "columns");
  for (const ir::ColumnPtr& column : o.table->columns) {
    if (column->type && column->type->kind != ir::TypeKind::null_type) {
      Entries of_column(column_model);
      of_column.identifier("name", column->name);
      of_column.text("type", type_text(*column->type));
      columns.push_back(of_column.take());
    }
  }
  if (rows.empty()) {
    throw Unsayable{"an insert of no rows"};
  }
  entries.list("rows", std::move(rows));
  entries.list("columns", std::move(columns));
  return entries.take("insert");
}

Node OperationWriter::update(const ir::Update& update) const {
  const ir::Table& table = plain_table(update);
  const dialect::ExpressionCompiler& sql = dialect_.expressions();
  Entries entries = entries_of("update");
  name_table(entries, table);
  Map set;
  List columns;
  for (const ir::Assignment& assignment : update.values) {
    const auto* column = ir::as<ir::ColumnReference>(assignment.column);
    const std::string key = column != nullptr ? column->key : assignment.key;
    const auto* bind = ir::as<ir::BindParameter>(assignment.value);
    if (key.empty() || (bind != nullptr && bind->required)) {
      throw Unsayable{"a statement"};
    }
    set.emplace_back(key, bind != nullptr ? value_node(bind->value)
                                          : tagged("sql", text_node(sql.compile(*assignment.value))));
    const ir::ColumnPtr known = table.find_column(key);
    const bool typed = known && known->type && known->type->kind != ir::TypeKind::null_type;
    if (typed && bind != nullptr && !tells_type(bind->value, *known->type)) {
      Entries of_column(inner_model(native::find_operation("update")->parameters, "columns"));
      of_column.identifier("name", known->name);
      of_column.text("type", type_text(*known->type));
      columns.push_back(of_column.take());
    }
  }
  entries.set("set", Node{std::move(set)});
  if (!update.where.empty()) {
    entries.text("where", sql.compile(*ir::where_clause(update.where)));
  }
  entries.list("columns", std::move(columns));
  return entries.take("update");
}

Node OperationWriter::remove(const ir::Delete& statement) const {
  const ir::Table& table = plain_table(statement);
  Entries entries = entries_of("delete");
  name_table(entries, table);
  if (!statement.where.empty()) {
    entries.text("where", dialect_.expressions().compile(*ir::where_clause(statement.where)));
  }
  return entries.take("delete");
}

Node OperationWriter::execute(const ir::Execute& o) const {
  if (const auto* statement = ir::as<ir::Update>(o.statement)) {
    return update(*statement);
  }
  if (const auto* statement = ir::as<ir::Delete>(o.statement)) {
    return remove(*statement);
  }
  throw Unsayable{"a statement"};
}

}  // namespace sqlgen::convert
