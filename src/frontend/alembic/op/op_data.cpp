#include <fmt/format.h>

#include <algorithm>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/expressions/statement_values.hpp"
#include "frontend/alembic/live/handled_operations.hpp"
#include "frontend/alembic/op/operation_site.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"

// execute and bulk_insert.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

/// Inside a batch too a statement goes out at once, before what the batch gathers.
Value op_execute(Interpreter& in, OperationSite& /*site*/, const BoundArguments& call) {
  record_operations(in, call.call_span(), [&] {
    execute_statement(in, call.value("sqltext"), call.span("sqltext"), call.call_span());
  });
  return {};
}

using KeyedRow = std::vector<std::pair<std::string, ir::ExpressionPtr>>;

// The values of default= for the columns that a row leaves out.
void add_defaults(Interpreter& in, const ir::Table& table, KeyedRow& row, Span where) {
  for (const ir::ColumnPtr& column : table.columns) {
    const bool given =
        std::any_of(row.begin(), row.end(), [&](const auto& value) { return value.first == column->key; });
    if (const auto value = given ? std::nullopt : default_for_row(in, *column, where)) {
      row.emplace_back(column->key, bound_value(in, *value, column->type, where));
    }
  }
}

KeyedRow read_row(Interpreter& in, const ir::Table& table, const Value& value, Span where) {
  if (python::is_opaque(value)) {
    python::fail_on_opaque(in, value, where);
  }
  const auto items = python::dict_items(value);
  if (!items) {
    in.raise("TypeError", "List of dictionaries expected", where);
  }
  KeyedRow row;
  for (const auto& [name, item] : *items) {
    const std::string key = string_of(in, name, where, "a column's name");
    const auto column = table.find_column(key);
    if (!column && Evaluation::of(in).connected()) {  // which takes no notice of it
      in.warn("ignored-parameters",
              fmt::format("the value of '{}' is not inserted: the table has no such column here", key), where,
              "name the column in the table(...) that is given to op.bulk_insert()");
      continue;
    }
    if (!column) {
      Evaluation::of(in).explain(Diagnostic{
          .id = "unknown-column",
          .message = fmt::format(
              "op.bulk_insert() has a value for '{}', but the table has no such column here", key),
          .span = where,
          .help = {fmt::format(
              "name '{}' in the table(...) that is given to op.bulk_insert(), or leave it out", key)}});
      in.raise("KeyError", key, where);
    }
    if (python::is_opaque(item)) {
      python::fail_on_opaque(in, item, where);
    }
    row.emplace_back(key, bound_value(in, item, column->type, where));
  }
  if (binds_values(in)) {
    add_defaults(in, table, row, where);
  }
  return row;
}

Value bulk_insert(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  const Value& rows = call.value("rows");
  if (python::is_opaque(rows)) {
    python::fail_on_opaque(in, rows, call.span("rows"));
  }
  const auto* instance = rows.cast<python::InstanceObject>();
  if (instance != nullptr &&
      instance->cls->find("__bulk_insert__") != nullptr) {  // of rows that are not known
    return in.call(in.get_attribute(rows, "__bulk_insert__", call.span("rows")), {call.value("table")},
                   call.call_span());
  }
  if (!python::is_list(rows)) {
    in.raise("TypeError", "List expected", call.span("rows"));
  }
  if (python::sequence_items(rows)->empty()) {
    return {};  // nobody looks at the table then (DefaultImpl.bulk_insert)
  }
  if (python::is_opaque(call.value("table"))) {
    python::fail_on_opaque(in, call.value("table"), call.span("table"));
  }
  const auto table = find_table(in, call.value("table"), call.span("table"));
  if (!table) {
    raise_on_type(in, call.value("table"), call.span("table"), "a table", "sa.table(...) or sa.Table(...)",
                  "insert");
  }
  ir::BulkInsert operation{snapshot(*table)};
  operation.multiinsert = call.given("multiinsert") ? flag(in, call, "multiinsert") : true;
  operation.span = call.call_span();
  try {
    for (const Value& row : *python::sequence_items(rows)) {
      operation.rows.push_back(read_row(in, *table, row, call.span("rows")));
    }
  } catch (const python::PythonException&) {
    if (!operation.rows.empty()) {
      site.add(in, std::move(operation));  // offline each row is a statement by itself
    }
    throw;
  }
  site.add(in, std::move(operation));
  return {};
}

}  // namespace

std::vector<OperationEntry> data_operations() {
  return {
      {"op.execute(sqltext, *, execution_options=None)",
       "batch_op.execute(sqltext, *, execution_options=None)", op_execute},
      {"op.bulk_insert(table, rows, *, multiinsert=True)", "", bulk_insert},
  };
}

}  // namespace sqlgen::alembic
