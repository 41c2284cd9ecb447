#include "frontend/alembic/schema/schema_table_reflection.hpp"

#include <fmt/format.h>

#include <iterator>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/live/live_database.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_attach.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/schema/schema_text.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

bool wants_reflection(Interpreter& in, const BoundArguments& call) {
  for (const char* name : {"autoload_with", "autoload"}) {
    if (!call.absent(name) && in.truth(call.value(name), call.span(name))) {
      Evaluation::of(in).note_question();
      if (Evaluation::of(in).connected()) {
        return true;
      }
      Diagnostic diagnostic;
      diagnostic.id = "live-inspection";
      diagnostic.message =
          "the columns of this table are to be read from a database, which a script can't do";
      diagnostic.span = call.span(name);
      diagnostic.with_label("needs a connection");
      diagnostic.with_help(
          "write down the columns that the revision uses, or use sa.table() with sa.column()");
      in.fail(std::move(diagnostic));
    }
  }
  return false;
}

std::vector<python::Argument> reflected_items(Interpreter& in, const ir::TableName& name,
                                              std::vector<python::Argument> given, std::vector<Value> kept,
                                              const BoundArguments& call) {
  const Span where = call.call_span();
  const Value include = call.absent("include_columns") ? Value::none() : call.value("include_columns");
  std::vector<Value> columns;
  std::vector<python::Argument> others;
  for (python::Argument& item : given) {
    if (item.value.get<ColumnObject>() != nullptr) {
      columns.push_back(item.value);
    } else {
      others.push_back(std::move(item));
    }
  }
  const Value items = make_live(in, "_live_reflection", "reflected_items",
                                {{{Value::string(name.name.text), where},
                                  {name.schema ? Value::string(name.schema->text) : Value::none(), where},
                                  {python::make_list(std::move(columns)), where},
                                  {include, where},
                                  {python::make_list(std::move(kept)), where}},
                                 {},
                                 where});
  std::vector<python::Argument> all;
  for (const Value& item : in.to_vector(items, where)) {
    all.push_back({item, where});
  }
  std::move(others.begin(), others.end(), std::back_inserter(all));
  return all;
}

std::vector<Value> kept_columns(Interpreter& in, const ir::Table& table, const BoundArguments& call) {
  std::vector<Value> kept;
  if (call.given("autoload_replace") && !flag(in, call, "autoload_replace")) {
    for (const auto& column : table.columns) {
      kept.push_back(Value::string(column->name.text));
    }
  }
  return kept;
}

void reflect_referred(Interpreter& in, const Value& metadata, const ir::TableName& name,
                      const BoundArguments& call) {
  if (call.given("resolve_fks") && !flag(in, call, "resolve_fks")) {
    return;
  }
  const Span where = call.call_span();
  const Value schema = name.schema ? Value::string(name.schema->text) : Value::none();
  (void)make_live(in, "_live_reflection", "reflect_referred",
                  {{{metadata, where}, {Value::string(name.name.text), where}, {schema, where}}, {}, where});
}

}  // namespace sqlgen::alembic
