#include "frontend/alembic/schema/schema_defaults.hpp"

#include <fmt/format.h>

#include <map>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/live/first_look.hpp"
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
  return Value::make<SequenceObject>(std::move(sequence));
}

Value make_identity(Interpreter& in, const BoundArguments& call) {
  ir::Identity identity;
  identity.always = flag(in, call, "always");
  identity.on_null = optional_bool(in, call, "on_null");
  identity.options = sequence_options(in, call);
  return Value::make<ServerDefaultObject>("Identity", std::move(identity));
}

Value make_computed(Interpreter& in, const BoundArguments& call) {
  ir::Computed computed{sql_from_value(in, call.value("sqltext"), call.span("sqltext")),
                        optional_bool(in, call, "persisted")};
  return Value::make<ServerDefaultObject>("Computed", std::move(computed));
}

Value make_default_clause(Interpreter& in, const BoundArguments& call) {
  return Value::make<ServerDefaultObject>("DefaultClause",
                                          server_default_from_value(in, call.value("arg"), call.span("arg")));
}

Value make_fetched_value(Interpreter& /*in*/, const BoundArguments& /*call*/) {
  return Value::make<ServerDefaultObject>("FetchedValue", ir::ServerDefault{});
}

Value make_column_default(Interpreter& /*in*/, const BoundArguments& call) {
  return Value::make<ColumnDefaultObject>(call.value("arg"));
}

// Of Sequence the default.
bool looks_first(Interpreter& in, const BoundArguments& call) {
  return !call.given("checkfirst") || flag(in, call, "checkfirst");
}

Value sequence_create(Interpreter& in, SequenceObject& self, const BoundArguments& call) {
  const FirstLook look(in, FirstLook::Wanted::made, looks_first(in, call));
  if (look.is_to_do(*self.sequence())) {
    Recorder::of(in).add(ir::CreateSequence{*self.sequence(), false, call.call_span(), true});
  }
  return {};
}

Value sequence_drop(Interpreter& in, SequenceObject& self, const BoundArguments& call) {
  const FirstLook look(in, FirstLook::Wanted::gone, looks_first(in, call));
  if (look.is_to_do(*self.sequence())) {
    Recorder::of(in).add(ir::DropSequence{*self.sequence(), false, call.call_span(), true});
  }
  return {};
}

Value next_value(Interpreter& /*in*/, SequenceObject& self, const BoundArguments& call) {
  return wrap_expression(ir::make_expression(ir::NextValue{self.sequence()},
                                             ir::make_type(ir::TypeKind::integer), call.call_span()));
}

const NativeMethodTable<SequenceObject>& sequence_methods() {
  static const NativeMethodTable<SequenceObject> table = {
      {"Sequence.create(bind=None, checkfirst=True)", sequence_create},
      {"Sequence.drop(bind=None, checkfirst=True)", sequence_drop},
      {"Sequence.next_value()", next_value},
  };
  return table;
}

using Number = std::optional<std::int64_t> ir::SequenceOptions::*;

const std::map<std::string_view, Number>& numbers() {
  static const std::map<std::string_view, Number> members = {{"start", &ir::SequenceOptions::start},
                                                             {"increment", &ir::SequenceOptions::increment},
                                                             {"minvalue", &ir::SequenceOptions::minvalue},
                                                             {"maxvalue", &ir::SequenceOptions::maxvalue},
                                                             {"cache", &ir::SequenceOptions::cache}};
  return members;
}

/// An option of a Sequence or Identity; None where it was not given.
std::optional<Value> option_of(const ir::SequenceOptions& options, std::string_view name) {
  if (const auto found = numbers().find(name); found != numbers().end()) {
    const auto& number = options.*found->second;
    return number ? Value::integer(*number) : Value::none();
  }
  if (name == "nominvalue" || name == "nomaxvalue") {
    const bool given = name == "nominvalue" ? options.nominvalue : options.nomaxvalue;
    return given ? Value::boolean(true) : Value::none();
  }
  if (name == "cycle" || name == "order") {
    return value_or_none(name == "cycle" ? options.cycle : options.order);
  }
  return std::nullopt;
}

bool is_class_of(const Value& class_object, std::initializer_list<std::string_view> names) {
  const auto* native = class_object.get<NativeClass>();
  if (native == nullptr) {
    return false;
  }
  for (const auto name : names) {
    if (native->name() == name) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<Value> ServerDefaultObject::attribute(Interpreter& /*in*/, std::string_view name,
                                                    Span /*where*/) {
  if (name == "arg" || name == "sqltext") {
    if (const auto* text = std::get_if<std::string>(&value_)) {
      return Value::string(*text);
    }
    if (const auto* expression = std::get_if<ir::ExpressionPtr>(&value_)) {
      return wrap_expression(*expression);
    }
    if (const auto* computed = std::get_if<ir::Computed>(&value_)) {
      return wrap_expression(computed->expression);
    }
  }
  if (const auto* identity = std::get_if<ir::Identity>(&value_)) {
    if (name == "always") {
      return Value::boolean(identity->always);
    }
    if (name == "on_null") {
      return value_or_none(identity->on_null);
    }
    return option_of(identity->options, name);
  }
  if (const auto* computed = std::get_if<ir::Computed>(&value_); computed != nullptr && name == "persisted") {
    return value_or_none(computed->persisted);
  }
  return std::nullopt;
}

bool ServerDefaultObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  return is_class_of(class_object, {class_name_, "FetchedValue", "SchemaItem"});
}

std::optional<Value> SequenceObject::attribute(Interpreter& in, std::string_view name, Span /*where*/) {
  if (name == "name") {
    return make_name(in, sequence_->name);
  }
  if (name == "schema") {
    return sequence_->schema ? make_name(in, *sequence_->schema) : Value::none();
  }
  if (name == "optional") {
    return Value::boolean(sequence_->optional);
  }
  if (name == "data_type") {
    return sequence_->data_type ? wrap_type(sequence_->data_type) : Value::none();
  }
  if (auto option = option_of(sequence_->options, name)) {
    return option;
  }
  return sequence_methods().bind(self<SequenceObject>(), name);
}

bool SequenceObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  return is_class_of(class_object, {"Sequence", "SchemaItem"});
}

std::optional<Value> ColumnDefaultObject::attribute(Interpreter& /*in*/, std::string_view name,
                                                    Span /*where*/) {
  return name == "arg" ? std::optional(argument_) : std::nullopt;
}

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
  raise_sqlalchemy(
      in, "ArgumentError",
      fmt::format("Argument 'arg' is expected to be one of type 'str' or "
                  "'sqlalchemy.sql.elements.ClauseElement' or 'sqlalchemy.sql.elements.TextClause', got '{}'",
                  in.type_name(value)),
      where);
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
      {"ColumnDefault", Value::make<NativeClass>("sqlalchemy.ColumnDefault(arg, **kw)", make_column_default)},
  };
  return classes;
}

}  // namespace sqlgen::alembic
