#include "frontend/alembic/live/live_database.hpp"

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/expressions/statement_values.hpp"
#include "frontend/alembic/live/answer.hpp"
#include "frontend/alembic/live/inspection/inspection.hpp"
#include "frontend/alembic/live/object_changes.hpp"
#include "frontend/alembic/live/refusals.hpp"
#include "frontend/alembic/live/region.hpp"
#include "frontend/alembic/orm/followed_classes.hpp"
#include "frontend/alembic/orm/mapped_attribute.hpp"
#include "frontend/alembic/run/connection/execution.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/live.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/containers.hpp"
#include "ir/database/live_database.hpp"
#include "ir/sql_writer.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

// The statement that gives the primary key of the row that it inserts, where SQLAlchemy knows that key; null
// for any other (Insert.implicit_returning).
ir::ExpressionPtr giving_key(const ir::Operation& operation) {
  const auto* execute = std::get_if<ir::Execute>(&operation);
  const auto* insert = execute == nullptr ? nullptr : ir::as<ir::Insert>(execute->statement);
  const auto* target = insert == nullptr ? nullptr : ir::as<ir::TableFrom>(insert->table);
  if (target == nullptr || target->table->lightweight || insert->select != nullptr || !insert->rows.empty() ||
      !insert->returning.empty() || insert->on_conflict != nullptr) {
    return nullptr;
  }
  ir::Insert keyed = *insert;
  for (const ir::ColumnPtr& column : target->table->columns) {
    if (column->primary_key) {
      keyed.returning.push_back(ir::make_column_reference(insert->table, column));
    }
  }
  return keyed.returning.empty() ? nullptr
                                 : ir::make_expression(std::move(keyed), nullptr, execute->statement->span);
}

// Runs what the recorder was given since `first`.
Value run_recorded(Interpreter& in, ir::LiveDatabase& database, std::size_t first, Span asked) {
  Evaluation& evaluation = Evaluation::of(in);
  const std::vector<ir::Operation>& operations = evaluation.recorded();
  std::vector<std::size_t> own;
  ir::Outcome outcome = ir::Answer{};
  ir::ExpressionPtr keyed;
  for (std::size_t i = first; i < operations.size(); ++i) {
    keyed = giving_key(operations[i]);
    outcome = database.execute(keyed == nullptr ? operations[i] : ir::Execute{keyed, asked});
    own.push_back(i);
  }
  evaluation.handed_over(operations.size());
  if (const auto* refusal = std::get_if<ir::Refusal>(&outcome)) {
    for (const std::size_t operation : own) {
      evaluation.leave_out(operation);
    }
    raise_refusal(in, *refusal, asked);
  }
  return Value::make<AnswerObject>(std::move(outcome), std::move(own), asked, std::move(keyed));
}

Value live_execute(Interpreter& in, const BoundArguments& call) {
  Evaluation& evaluation = Evaluation::of(in);
  const Span asked = call.call_span();
  ir::LiveDatabase& database = asked_database(in, "a statement", asked);
  const std::size_t first = evaluation.recorded().size();
  execute_statement(in, call.value("statement"), asked, asked);
  return run_recorded(in, database, first, asked);
}

Value live_execute_text(Interpreter& in, const BoundArguments& call) {
  Evaluation& evaluation = Evaluation::of(in);
  const Span asked = call.call_span();
  ir::LiveDatabase& database = asked_database(in, "a statement", asked);
  const std::size_t first = evaluation.recorded().size();
  std::string sql = string_argument(in, call, "statement");
  if (flag(in, call, "bare")) {
    sql = driver_statement(in, sql);
  }
  evaluation.add(ir::ExecuteText{replace_all(sql, ":", "\\:"), asked});
  return run_recorded(in, database, first, asked);
}

Value counted(Interpreter& in, const BoundArguments& call) {
  ir::Answer answer;
  answer.row_count = optional_integer(in, call, "count").value_or(0);
  return Value::make<AnswerObject>(std::move(answer), std::vector<std::size_t>(), Span());
}

// The statement with values for its parameters; what is no SQL expression has none.
Value statement_with_values(Interpreter& in, const BoundArguments& call) {
  const auto expression = find_expression(in, call.value("statement"), call.call_span());
  return expression ? wrap_expression(with_values(in, expression, call.value("values"), call.call_span()))
                    : call.value("statement");
}

Value statement_with_defaults(Interpreter& in, const BoundArguments& call) {
  const auto expression = find_expression(in, call.value("statement"), call.call_span());
  return expression ? wrap_expression(with_column_defaults(in, expression, call.call_span()))
                    : call.value("statement");
}

Value alike(Interpreter& in, const BoundArguments& call) {
  const auto* rows = python::sequence_items(call.value("rows"));
  return rows == nullptr ? call.value("rows") : python::make_list(rows_alike(in, *rows, call.call_span()));
}

// The text of a statement with the driver's values in it, as a statement.
Value driver_text(Interpreter& in, const BoundArguments& call) {
  return wrap_expression(
      ir::make_text(replace_all(string_argument(in, call, "text"), ":", "\\:"), call.call_span()));
}

Value defaults_left_out(Interpreter& in, const BoundArguments& call) {
  std::vector<std::pair<Value, Value>> missing;
  const auto expression = find_expression(in, call.value("statement"), call.call_span());
  for (auto& [column, value] : missing_defaults(expression)) {
    missing.emplace_back(Value::string(column->key), value);
  }
  return python::make_dict(in, std::move(missing), call.call_span());
}

Value is_column_value(Interpreter& /*in*/, const BoundArguments& call) {
  return Value::boolean(column_behind(call.value("value")).has_value());
}

Value follow_class(Interpreter& in, const BoundArguments& call) {
  const ClassUse use = flag(in, call, "below")   ? ClassUse::below
                       : flag(in, call, "whole") ? ClassUse::entity
                                                 : ClassUse::row;
  require_followed(in, call.value("cls"), use, call.call_span());
  return Value::none();
}

Value literal_text(Interpreter& in, const BoundArguments& call) {
  const auto expression = expression_from_value(in, call.value("value"), call.call_span());
  return Value::string(Recorder::of(in).writer().expression(*expression, false));
}

Value entities(Interpreter& in, const BoundArguments& call) {
  const auto expression = find_expression(in, call.value("statement"), call.call_span());
  std::vector<Value> found;
  if (const auto* select = ir::as<ir::Select>(expression)) {
    for (const ir::ExpressionPtr& column : select->columns) {
      const auto* from = ir::as<ir::TableFrom>(column);
      const auto mapped = from == nullptr ? std::nullopt : Evaluation::of(in).mapped_class(from->table);
      found.push_back(mapped ? *mapped : Value::none());
    }
  }
  return python::make_list(std::move(found));
}

// A Query's select joins as one of mapped classes does, whatever it asks for.
Value of_query(Interpreter& in, const BoundArguments& call) {
  const auto expression = find_expression(in, call.value("select"), call.call_span());
  const auto* select = ir::as<ir::Select>(expression);
  if (select == nullptr) {
    return call.value("select");
  }
  ir::Select copy = *select;
  copy.of_entities = true;
  return wrap_expression(ir::make_expression(std::move(copy), nullptr, call.call_span()));
}

// The mapped class that a column, or an expression of columns, is of.
Value parent_of(Interpreter& in, const BoundArguments& call) {
  const auto expression = find_expression(in, call.value("value"), call.call_span());
  const auto* column = ir::as<ir::ColumnReference>(expression);
  const auto* from = column == nullptr ? nullptr : ir::as<ir::TableFrom>(column->from);
  const auto mapped = from == nullptr ? std::nullopt : Evaluation::of(in).mapped_class(from->table);
  return mapped ? *mapped : Value::none();
}

// The names of the columns of a table's primary key.
Value key_names(Interpreter& in, const BoundArguments& call) {
  const auto table = find_table(in, call.value("table"), call.call_span());
  std::vector<Value> names;
  for (const ir::ColumnPtr& column : table == nullptr ? std::vector<ir::ColumnPtr>() : table->columns) {
    if (column->primary_key) {
      names.push_back(Value::string(column->name.text));
    }
  }
  return python::make_list(std::move(names));
}

Value map_class(Interpreter& in, const BoundArguments& call) {
  if (auto table = find_table(in, call.value("table"), call.call_span())) {
    Evaluation::of(in).map_class(std::move(table), call.value("cls"));
  }
  return {};
}

Value recorded_count(Interpreter& in, const BoundArguments& /*call*/) {
  return Value::integer(static_cast<std::int64_t>(Evaluation::of(in).recorded().size()));
}

Value savepoint(Interpreter& in, const BoundArguments& call) {
  return make_savepoint(in, call.call_span());
}

Value live_connection(Interpreter& in, const BoundArguments& /*call*/) {
  return Evaluation::of(in).connection();
}

}  // namespace

Value live_database_module() {
  std::vector<std::pair<std::string, Value>> names = {
      {"execute", python::make_function("execute(statement)", live_execute)},
      {"execute_text", python::make_function("execute_text(statement, bare=False)", live_execute_text)},
      {"counted", python::make_function("counted(count)", counted)},
      {"with_values", python::make_function("with_values(statement, values)", statement_with_values)},
      {"with_defaults", python::make_function("with_defaults(statement)", statement_with_defaults)},
      {"rows_alike", python::make_function("rows_alike(rows)", alike)},
      {"driver_text", python::make_function("driver_text(text)", driver_text)},
      {"is_column", python::make_function("is_column(value)", is_column_value)},
      {"missing_defaults", python::make_function("missing_defaults(statement)", defaults_left_out)},
      {"literal", python::make_function("literal(value)", literal_text)},
      {"entities", python::make_function("entities(statement)", entities)},
      {"of_query", python::make_function("of_query(select)", of_query)},
      {"follow_class", python::make_function("follow_class(cls, whole=False, below=False)", follow_class)},
      {"parent", python::make_function("parent(value)", parent_of)},
      {"key_names", python::make_function("key_names(table)", key_names)},
      {"map_class", python::make_function("map_class(table, cls)", map_class)},
      {"connection", python::make_function("connection()", live_connection)},
      {"savepoint", python::make_function("savepoint()", savepoint)},
      {"recorded_count", python::make_function("recorded_count()", recorded_count)},
  };
  for (auto& entry : loop_functions()) {
    names.push_back(std::move(entry));
  }
  for (auto& entry : inspection_functions()) {
    names.push_back(std::move(entry));
  }
  for (auto& entry : object_functions()) {
    names.push_back(std::move(entry));
  }
  for (auto& entry : region_functions()) {
    names.push_back(std::move(entry));
  }
  return python::make_module("sqlalchemy._live_database", std::move(names));
}

Value make_live(Interpreter& in, const std::string& module, const std::string& name,
                const python::Arguments& arguments) {
  const Span where = arguments.span;
  return in.call(in.get_attribute(in.import_module("sqlalchemy." + module, where), name, where), arguments);
}

}  // namespace sqlgen::alembic
