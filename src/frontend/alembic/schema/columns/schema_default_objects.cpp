#include <fmt/format.h>

#include <map>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/live/first_look.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/optional_values.hpp"
#include "frontend/alembic/run/connection/connection.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_text.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/containers.hpp"

// What defaults of columns tell about themselves.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

// Of Sequence the default.
bool looks_first(Interpreter& in, const BoundArguments& call) {
  return !call.given("checkfirst") || flag(in, call, "checkfirst");
}

Value sequence_create(Interpreter& in, SequenceObject& self, const BoundArguments& call) {
  require_bind(in, call);
  const FirstLook look(in, FirstLook::Wanted::made, looks_first(in, call));
  if (look.is_to_do(*self.sequence())) {
    Recorder::of(in).add(ir::CreateSequence{*self.sequence(), false, call.call_span(), true});
  }
  return {};
}

Value sequence_drop(Interpreter& in, SequenceObject& self, const BoundArguments& call) {
  require_bind(in, call);
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

std::optional<Value> argument_of(const ir::ServerDefault& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    return Value::string(*text);
  }
  if (const auto* expression = std::get_if<ir::ExpressionPtr>(&value)) {
    return wrap_expression(*expression);
  }
  return std::nullopt;
}

std::optional<Value> class_named(const std::string& wanted) {
  for (const auto& [name, value] : default_classes()) {
    if (name == wanted) {
      return value;
    }
  }
  return std::nullopt;
}

}  // namespace

Value ColumnPart::owner_value() const {
  const auto column = owner();
  return column ? wrap_expression(column_expression(column->table.lock(), column)) : Value::none();
}

std::optional<Value> ServerDefaultObject::attribute(Interpreter& /*in*/, std::string_view name,
                                                    Span /*where*/) {
  if (name == "column") {
    return owner_value();
  }
  if (name == "for_update") {
    return Value::boolean(for_update_);
  }
  if (name == "reflected") {
    return Value::boolean(false);
  }
  if (const auto* identity = std::get_if<ir::Identity>(&value_)) {
    if (name == "always") {
      return Value::boolean(identity->always);
    }
    return name == "on_null" ? value_or_none(identity->on_null) : option_of(identity->options, name);
  }
  if (const auto* computed = std::get_if<ir::Computed>(&value_)) {
    return name == "sqltext"     ? std::optional(wrap_expression(computed->expression))
           : name == "persisted" ? std::optional(value_or_none(computed->persisted))
                                 : std::nullopt;
  }
  return name == "arg" ? argument_of(value_) : std::nullopt;
}

bool ServerDefaultObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  const bool item = class_name_ == "Identity" || class_name_ == "Computed";
  return names_class(class_object, {class_name_, "FetchedValue"}) ||
         (item && names_class(class_object, {"SchemaItem"}));
}

std::optional<Value> ServerDefaultObject::class_object(Interpreter& /*in*/) {
  return class_named(class_name_);
}

std::string ServerDefaultObject::repr(Interpreter& in, Span where) {
  SchemaText text(in, class_name_, where);
  if (const auto argument = argument_of(value_)) {
    return fmt::format("DefaultClause({}, for_update={})", in.repr(*argument, where),
                       for_update_ ? "True" : "False");
  }
  if (const auto* computed = std::get_if<ir::Computed>(&value_)) {
    text.add(wrap_expression(computed->expression));
    text.add("persisted", value_or_none(computed->persisted));
  } else if (const auto* identity = std::get_if<ir::Identity>(&value_)) {
    text.add("always", Value::boolean(identity->always), Value::boolean(false));
    text.add("on_null", value_or_none(identity->on_null));
    for (const char* option : {"start", "increment", "minvalue", "maxvalue", "nominvalue", "nomaxvalue",
                               "cycle", "cache", "order"}) {
      text.add(option, *option_of(identity->options, option));
    }
  } else {
    text.add("for_update", Value::boolean(for_update_), Value::boolean(false));
  }
  return text.take();
}

bool SequenceObject::has_metadata() const {
  const auto column = owner();
  const auto table = column ? column->table.lock() : nullptr;
  return !metadata_.is_none() || (table && table->metadata);
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
  if (name == "column") {
    return owner_value();
  }
  if (name == "metadata" && (!metadata_.is_none() || !has_metadata())) {
    return metadata_;
  }
  if (name == "is_sequence" || name == "for_update") {
    return Value::boolean(name == "is_sequence");
  }
  if (name == "_key" || name == "fullname") {
    return Value::string((sequence_->schema ? sequence_->schema->text + "." : "") + sequence_->name.text);
  }
  if (auto option = option_of(sequence_->options, name)) {
    return option;
  }
  return sequence_methods().bind(self<SequenceObject>(), name);
}

bool SequenceObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  return names_class(class_object, {"Sequence", "DefaultGenerator", "SchemaItem"});
}

std::optional<Value> SequenceObject::class_object(Interpreter& /*in*/) {
  return class_named("Sequence");
}

std::string SequenceObject::repr(Interpreter& in, Span where) {
  SchemaText text(in, "Sequence", where);
  text.add(Value::string(sequence_->name.text));
  const auto add_options = [&](std::initializer_list<const char*> names) {
    for (const char* name : names) {
      text.add(name, *option_of(sequence_->options, name));
    }
  };
  add_options({"start", "increment", "minvalue", "maxvalue", "nominvalue", "nomaxvalue", "cycle"});
  text.add("schema", sequence_->schema ? Value::string(sequence_->schema->text) : Value::none());
  add_options({"cache", "order"});
  text.add("data_type", sequence_->data_type ? wrap_type(sequence_->data_type) : Value::none());
  text.add("optional", Value::boolean(sequence_->optional), Value::boolean(false));
  if (has_metadata()) {
    text.add_text("metadata", "MetaData()");
  }
  return text.take();
}

std::string ColumnDefaultObject::type_name() const {
  switch (kind_) {
    case Kind::scalar:
      return "ScalarElementColumnDefault";
    case Kind::function:
      return "CallableColumnDefault";
    case Kind::expression:
      break;
  }
  return "ColumnElementColumnDefault";
}

std::optional<Value> ColumnDefaultObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "column") {
    return owner_value();
  }
  if (name == "for_update") {
    return Value::boolean(for_update_);
  }
  if (name == "is_sequence") {
    return Value::boolean(false);
  }
  if (name != "arg") {
    return std::nullopt;
  }
  if (kind_ != Kind::function || python::is_opaque(argument_)) {
    return argument_;
  }
  const Value module = in.import_module("sqlalchemy._bound_parameters", where);
  return in.call(in.get_attribute(module, "default_function", where), {argument_}, where);
}

bool ColumnDefaultObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  return names_class(class_object, {type_name(), "ColumnDefault", "DefaultGenerator", "SchemaItem"});
}

std::string ColumnDefaultObject::repr(Interpreter& in, Span where) {
  return fmt::format("{}({})", type_name(), in.repr(argument_, where));
}

}  // namespace sqlgen::alembic
