#include "frontend/alembic/names.hpp"

#include <functional>

#include "frontend/alembic/arguments.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

/// A name as the plain str that Python's own operations work on; other values as they are.
Value plain(const Value& value) {
  if (const auto* name = value.get<NameObject>()) {
    return Value::string(name->text());
  }
  return value;
}

}  // namespace

std::optional<Value> NameObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "quote") {
    return quote_.has_value() ? Value::boolean(*quote_) : Value::none();
  }
  return in.find_attribute(as_str(), name, where);
}

std::optional<Value> NameObject::binary(Interpreter& in, python::BinaryOperator op, const Value& other,
                                        bool reflected, Span where) {
  return reflected ? in.binary(op, plain(other), as_str(), where)
                   : in.binary(op, as_str(), plain(other), where);
}

std::optional<Value> NameObject::compare(Interpreter& in, python::Comparison op, const Value& other,
                                         Span where) {
  return in.compare(op, as_str(), plain(other), where);
}

std::optional<Value> NameObject::subscript(Interpreter& in, const Value& key, Span where) {
  return in.subscript(as_str(), key, where);
}

std::optional<bool> NameObject::contains(Interpreter& in, const Value& item, Span where) {
  const auto text = text_of(item);
  if (!text) {
    in.raise("TypeError", "'in <string>' requires string as left operand, not " + in.type_name(item), where);
  }
  return text_.find(*text) != std::string::npos;
}

std::optional<python::Iteration> NameObject::iterate(Interpreter& in, Span where) {
  return in.iterate(as_str(), where);
}

std::optional<std::int64_t> NameObject::length(Interpreter& in, Span where) {
  return static_cast<std::int64_t>(in.to_vector(as_str(), where).size());
}

bool NameObject::truth(Interpreter& /*in*/, Span /*where*/) {
  return !text_.empty();
}
std::string NameObject::str(Interpreter& /*in*/, Span /*where*/) {
  return text_;
}
std::string NameObject::repr(Interpreter& in, Span where) {
  return in.repr(as_str(), where);
}

bool NameObject::equals(Interpreter& /*in*/, const Value& other, Span /*where*/) {
  return text_of(other) == text_;
}

std::size_t NameObject::hash(Interpreter& /*in*/, Span /*where*/) {
  return std::hash<std::string>{}(text_);
}

std::optional<std::string> text_of(const Value& value) {
  if (value.is_string()) {
    return value.as_string();
  }
  if (const auto* name = value.get<NameObject>()) {
    return name->text();
  }
  return std::nullopt;
}

ir::Identifier identifier_of(Interpreter& in, const Value& value, Span where) {
  if (const auto* name = value.get<NameObject>()) {
    return {name->text(), name->quote()};
  }
  if (value.is_string()) {
    return {value.as_string()};
  }
  fail_on_type(in, value, where, "a name", "str");
}

ir::ConstraintName constraint_name_of(Interpreter& in, const Value& value, Span where) {
  if (value.is_none()) {
    return {};
  }
  const auto* name = value.get<NameObject>();
  if (name != nullptr && name->is_final()) {
    return ir::ConstraintName::final_name(identifier_of(in, value, where));
  }
  return ir::ConstraintName::plain(identifier_of(in, value, where));
}

Value name_value(const ir::Identifier& name) {
  return name.quote ? Value::make<NameObject>(name.text, name.quote, false) : Value::string(name.text);
}

Value name_value(const ir::ConstraintName& name) {
  switch (name.kind) {
    case ir::ConstraintName::Kind::none:
    case ir::ConstraintName::Kind::no_name:
      return Value::none();
    case ir::ConstraintName::Kind::plain:
      return name_value(name.name);
    case ir::ConstraintName::Kind::final:
      return Value::make<NameObject>(name.name.text, name.name.quote, true);
  }
  return Value::none();
}

const Value& quoted_name_class() {
  static const Value value = Value::make<python::NativeClass>(
      "sqlalchemy.quoted_name(value, quote)", [](Interpreter& in, const python::BoundArguments& call) {
        const auto text = string_argument(in, call, "value");
        return Value::make<NameObject>(text, optional_bool(in, call, "quote"), false);
      });
  return value;
}

const Value& conv_class() {
  static const Value value = Value::make<python::NativeClass>(
      "sqlalchemy.conv(value, quote=None)", [](Interpreter& in, const python::BoundArguments& call) {
        if (call.absent("value")) {
          return Value::none();
        }
        const auto text = string_argument(in, call, "value");
        return Value::make<NameObject>(text, optional_bool(in, call, "quote"), true);
      });
  return value;
}

}  // namespace sqlgen::alembic
