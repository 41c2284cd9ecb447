#include "frontend/alembic/names.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/callables.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

/// What calling quoted_name, conv or a class derived from them makes.
Value new_name(Interpreter& in, const BoundArguments& call, bool is_final) {
  const Value& value = call.value("value");
  const auto* name = value.get<NameObject>();
  const auto quote = call.absent("quote") ? std::nullopt : optional_bool(in, call, "quote");
  if (name != nullptr && (is_final ? name->is_final() : true) && (!quote || quote == name->quote())) {
    return value;
  }
  return Value::make<NameObject>(call.value("cls").as<python::ClassObject>(),
                                 string_argument(in, call, "value"), quote, is_final);
}

Value make_quoted_name_class(Interpreter& in) {
  auto members = std::make_shared<python::DictObject>();
  members->table.set("__module__", Value::string("sqlalchemy.sql.elements"));
  members->table.set("__new__", python::make_builtin("quoted_name.__new__(cls, value, quote)",
                                                     [](Interpreter& inner, const BoundArguments& call) {
                                                       return new_name(inner, call, false);
                                                     }));
  return python::make_class(in, "quoted_name", {in.state().type("str")}, members, {}, Span{});
}

Value make_conv_class(Interpreter& in) {
  auto members = std::make_shared<python::DictObject>();
  members->table.set("__module__", Value::string("sqlalchemy.sql.elements"));
  members->table.set("__new__", python::make_builtin("conv.__new__(cls, value, quote=None)",
                                                     [](Interpreter& inner, const BoundArguments& call) {
                                                       return call.absent("value")
                                                                  ? Value::none()
                                                                  : new_name(inner, call, true);
                                                     }));
  return python::make_class(in, "conv", {quoted_name_class(in)}, members, {}, Span{});
}

}  // namespace

NameObject::NameObject(std::shared_ptr<python::ClassObject> name_class, std::string text,
                       std::optional<bool> quote, bool is_final)
    : InstanceObject(std::move(name_class)), quote_(quote), final_(is_final) {
  native = Value::string(std::move(text));
  dict->table.set("quote", quote ? Value::boolean(*quote) : Value::none());
}

// A name that is always quoted keeps its letters.
std::optional<Value> NameObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (quote_.value_or(false) && (name == "lower" || name == "upper")) {
    return python::make_function(
        fmt::format("quoted_name.{}()", name),
        [self = Value::object(shared_from_this())](Interpreter&, const BoundArguments&) { return self; });
  }
  return InstanceObject::attribute(in, name, where);
}

Value make_name(Interpreter& in, const ir::Identifier& name) {
  return Value::make<NameObject>(quoted_name_class(in).as<python::ClassObject>(), name.text, name.quote,
                                 false);
}

Value make_final_name(Interpreter& in, const ir::Identifier& name) {
  return Value::make<NameObject>(conv_class(in).as<python::ClassObject>(), name.text, name.quote, true);
}

std::optional<std::string> text_of(const Value& value) {
  const Value& plain = python::unwrap(value);
  return plain.is_string() ? std::optional(plain.as_string()) : std::nullopt;
}

ir::Identifier identifier_of(Interpreter& in, const Value& value, Span where) {
  if (const auto* name = value.get<NameObject>()) {
    return {name->text(), name->quote()};
  }
  if (auto text = text_of(value)) {
    return {*std::move(text)};
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

// A plain name is what the revision gave: conv and quoted_name are told by how it is quoted.
Value name_value(Interpreter& in, const ir::ConstraintName& name) {
  switch (name.kind) {
    case ir::ConstraintName::Kind::none:
    case ir::ConstraintName::Kind::no_name:
      return Value::none();
    case ir::ConstraintName::Kind::plain:
      return name.name.quote ? make_name(in, name.name) : Value::string(name.name.text);
    case ir::ConstraintName::Kind::final:
      return make_final_name(in, name.name);
  }
  return Value::none();
}

const Value& quoted_name_class(Interpreter& in) {
  Value& known = Evaluation::of(in).name_classes.quoted_name;
  if (known.is_none()) {
    known = make_quoted_name_class(in);
  }
  return known;
}

const Value& conv_class(Interpreter& in) {
  Value& known = Evaluation::of(in).name_classes.conv;
  if (known.is_none()) {
    known = make_conv_class(in);
  }
  return known;
}

}  // namespace sqlgen::alembic
