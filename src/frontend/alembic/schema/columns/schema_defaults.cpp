#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"

#include <fmt/format.h>

#include <map>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/optional_values.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::NativeClass;
using python::Value;

namespace {

ir::SequenceOptions sequence_options(Interpreter& in, const BoundArguments& call) {
  ir::SequenceOptions options;
  options.start = optional_integer(in, call, "start");
  options.increment = optional_integer(in, call, "increment");
  options.minvalue = optional_integer(in, call, "minvalue");
  options.maxvalue = optional_integer(in, call, "maxvalue");
  options.cache = optional_integer(in, call, "cache");
  options.nominvalue = flag(in, call, "nominvalue");
  options.nomaxvalue = flag(in, call, "nomaxvalue");
  options.cycle = optional_bool(in, call, "cycle");
  options.order = optional_bool(in, call, "order");
  return options;
}

Value make_sequence(Interpreter& in, const BoundArguments& call) {
  ir::Sequence sequence;
  sequence.name = identifier_argument(in, call, "name");
  if (!call.absent("quote")) {
    sequence.name.quote = optional_bool(in, call, "quote");
  }
  sequence.schema = optional_identifier(in, call, "schema");
  if (!call.absent("metadata") && !sequence.schema) {
    const auto schema = in.find_attribute(call.value("metadata"), "schema", call.span("metadata"));
    if (schema && text_of(*schema)) {
      sequence.schema = identifier_of(in, *schema, call.span("metadata"));
    }
  }
  sequence.options = sequence_options(in, call);
  if (!call.absent("data_type")) {
    sequence.data_type = type_from_value(in, call.value("data_type"), call.span("data_type"));
  }
  sequence.optional = flag(in, call, "optional");
  if (auto* metadata = call.value("metadata").get<MetaDataObject>()) {
    metadata->sequences.push_back(sequence);
  }
  auto object = std::make_shared<SequenceObject>(std::move(sequence));
  object->set_metadata(call.value("metadata"));
  return Value::object(object);
}

Value make_identity(Interpreter& in, const BoundArguments& call) {
  ir::Identity identity;
  identity.always = flag(in, call, "always");
  identity.on_null = optional_bool(in, call, "on_null");
  identity.options = sequence_options(in, call);
  return Value::make<ServerDefaultObject>("Identity", identity);
}

Value make_computed(Interpreter& in, const BoundArguments& call) {
  const Value& given = call.value("sqltext");
  if (is_no_ddl_expression(in, given, call.span("sqltext"))) {
    raise_argument_error(in, given, call.span("sqltext"), "an expression", "str or an expression",
                         "SQL expression element for DDL constraint");
  }
  ir::Computed computed{sql_from_value(in, given, call.span("sqltext")),
                        optional_bool(in, call, "persisted")};
  return Value::make<ServerDefaultObject>("Computed", std::move(computed));
}

Value make_default_clause(Interpreter& in, const BoundArguments& call) {
  return Value::make<ServerDefaultObject>("DefaultClause",
                                          server_default_from_value(in, call.value("arg"), call.span("arg")),
                                          flag(in, call, "for_update"));
}

Value make_fetched_value(Interpreter& in, const BoundArguments& call) {
  return Value::make<ServerDefaultObject>("FetchedValue", ir::ServerDefault{}, flag(in, call, "for_update"));
}

Value make_column_default(Interpreter& in, const BoundArguments& call) {
  return column_default_of(in, call.value("arg"), flag(in, call, "for_update"), call.call_span());
}

}  // namespace

ir::ServerDefault server_default_from_value(Interpreter& in, const Value& value, Span where) {
  if (value.is_none()) {
    return {};
  }
  if (auto text = text_of(value)) {
    return *std::move(text);
  }
  if (const auto* object = value.get<ServerDefaultObject>()) {
    return object->value();
  }
  if (const auto* sequence = value.get<SequenceObject>()) {
    return *sequence->sequence();
  }
  if (python::is_opaque(value)) {
    python::fail_on_opaque(in, value, where);
  }
  if (auto expression = find_expression(in, value, where)) {
    return expression;
  }
  raise_sqlalchemy(in, "ArgumentError",
                   fmt::format("Argument 'arg' is expected to be one of type '<class 'str'>' or "
                               "'<class 'sqlalchemy.sql.elements.ClauseElement'>' or "
                               "'<class 'sqlalchemy.sql.elements.TextClause'>', got '{}'",
                               in.repr(in.type_of(value), where)),
                   where);
}

Value column_default_of(Interpreter& in, const Value& argument, bool for_update, Span where) {
  if (argument.get<ColumnDefaultObject>() != nullptr || argument.get<SequenceObject>() != nullptr) {
    return argument;
  }
  if (argument.get<ServerDefaultObject>() != nullptr) {
    raise_sqlalchemy(in, "ArgumentError", "ColumnDefault may not be a server-side default type.", where);
  }
  using Kind = ColumnDefaultObject::Kind;
  const bool opaque = python::is_opaque(argument);
  const Kind kind = !opaque && find_expression(in, argument, where) ? Kind::expression
                    : opaque || in.is_callable(argument)            ? Kind::function
                                                                    : Kind::scalar;
  return Value::make<ColumnDefaultObject>(kind, argument, for_update);
}

Value server_default_of(Interpreter& in, const Value& argument, bool for_update, Span where) {
  if (argument.get<SequenceObject>() != nullptr) {
    return argument;
  }
  const auto* object = argument.get<ServerDefaultObject>();
  if (object != nullptr) {  // FetchedValue._as_for_update
    return object->for_update() == for_update || object->type_name() == "Computed"
               ? argument
               : Value::make<ServerDefaultObject>(object->type_name(), object->value(), for_update);
  }
  return Value::make<ServerDefaultObject>("DefaultClause", server_default_from_value(in, argument, where),
                                          for_update);
}

ir::ExpressionPtr scalar_default(Interpreter& in, const ir::Column& column, const Value& value, Span where) {
  if (const auto* wrapped = value.get<ColumnDefaultObject>()) {
    return scalar_default(in, column, wrapped->argument(), where);
  }
  if (python::is_opaque(value)) {
    return nullptr;
  }
  if (auto expression = find_expression(in, value, where)) {
    return expression;
  }
  if (in.is_callable(value)) {
    return nullptr;
  }
  return literal_from_value(in, value, where) ? bound_value(in, value, column.type, where) : nullptr;
}

ir::ExpressionPtr usable_default(Interpreter& in, const ir::Column& column, const Value& value, Span where) {
  try {
    return scalar_default(in, column, value, where);
  } catch (const python::PythonException&) {
    return nullptr;
  }
}

ColumnObjects& objects_of(ir::Column& column) {
  if (!column.objects) {
    column.objects = std::make_shared<ColumnObjects>();
  }
  return *std::static_pointer_cast<ColumnObjects>(column.objects);
}

const Value* default_argument(const ir::Column& column, bool for_update) {
  const auto objects = std::static_pointer_cast<ColumnObjects>(column.objects);
  const auto* held = objects == nullptr ? nullptr
                     : for_update       ? objects->python_onupdate.get<ColumnDefaultObject>()
                                        : objects->python_default.get<ColumnDefaultObject>();
  return held != nullptr ? &held->argument() : nullptr;
}

namespace {

template <class T>
bool copy_part(Value& held, const ir::ColumnPtr& column) {
  const auto* part = held.get<T>();
  if (part == nullptr) {
    return false;
  }
  std::shared_ptr<T> copy;
  if constexpr (std::is_same_v<T, SequenceObject>) {
    copy = std::make_shared<T>(*part->sequence());
  } else if constexpr (std::is_same_v<T, ServerDefaultObject>) {
    copy = std::make_shared<T>(part->type_name(), part->value(), part->for_update());
  } else {
    copy = std::make_shared<T>(part->default_kind(), part->argument(), part->for_update());
  }
  copy->give_to(column);
  held = Value::object(std::move(copy));
  return true;
}

}  // namespace

void copy_objects(const ir::ColumnPtr& column) {
  if (!column->objects) {
    return;
  }
  auto copy = std::make_shared<ColumnObjects>(*std::static_pointer_cast<ColumnObjects>(column->objects));
  for (Value* held :
       {&copy->python_default, &copy->python_onupdate, &copy->server_default, &copy->server_onupdate}) {
    (void)(copy_part<ColumnDefaultObject>(*held, column) || copy_part<ServerDefaultObject>(*held, column) ||
           copy_part<SequenceObject>(*held, column));
  }
  if (const auto* info = copy->info.cast<python::DictObject>()) {
    auto own = std::make_shared<python::DictObject>();
    own->table = info->table;
    copy->info = Value::object(std::move(own));
  }
  column->objects = std::move(copy);
}

ir::Autoincrement autoincrement_from_value(Interpreter& in, const Value& value, Span where) {
  if (const auto text = text_of(value)) {
    if (*text == "ignore_fk") {
      return ir::Autoincrement::ignore_fk;
    }
    return *text == "auto" ? ir::Autoincrement::automatic : ir::Autoincrement::on;
  }
  return in.truth(value, where) ? ir::Autoincrement::on : ir::Autoincrement::off;
}

Value wrap_server_default(const ir::ServerDefault& value) {
  if (!ir::has_default(value)) {
    return Value::none();
  }
  if (const auto* sequence = std::get_if<ir::Sequence>(&value)) {
    return Value::make<SequenceObject>(*sequence);
  }
  const char* name = std::holds_alternative<ir::Identity>(value)   ? "Identity"
                     : std::holds_alternative<ir::Computed>(value) ? "Computed"
                                                                   : "DefaultClause";
  return Value::make<ServerDefaultObject>(name, value);
}

std::vector<std::pair<std::string, Value>> default_classes() {
  static const std::vector<std::pair<std::string, Value>> classes = {
      {"Sequence", Value::make<NativeClass>(
                       "sqlalchemy.Sequence(name, start=None, increment=None, minvalue=None, maxvalue=None, "
                       "nominvalue=None, nomaxvalue=None, cycle=None, schema=None, cache=None, order=None, "
                       "data_type=None, optional=False, quote=None, metadata=None, quote_schema=None, "
                       "for_update=False)",
                       make_sequence)},
      {"Identity",
       Value::make<NativeClass>("sqlalchemy.Identity(always=False, on_null=None, start=None, increment=None, "
                                "minvalue=None, maxvalue=None, nominvalue=None, nomaxvalue=None, cycle=None, "
                                "cache=None, order=None)",
                                make_identity)},
      {"Computed", Value::make<NativeClass>("sqlalchemy.Computed(sqltext, persisted=None)", make_computed)},
      {"DefaultClause",
       Value::make<NativeClass>("sqlalchemy.DefaultClause(arg, for_update=False, _reflected=False)",
                                make_default_clause)},
      {"FetchedValue",
       Value::make<NativeClass>("sqlalchemy.FetchedValue(for_update=False)", make_fetched_value)},
      {"ColumnDefault",
       Value::make<NativeClass>("sqlalchemy.ColumnDefault(arg, for_update=False)", make_column_default)},
  };
  return classes;
}

}  // namespace sqlgen::alembic
