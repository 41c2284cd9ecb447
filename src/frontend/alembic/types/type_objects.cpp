#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/alembic/compilation/sql_compiler_object.hpp"

#include <fmt/format.h>

#include "frontend/alembic/reference/reference_names.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/types/classes/spatial_types.hpp"
#include "frontend/alembic/types/classes/type_classes.hpp"
#include "frontend/alembic/types/recorded_types.hpp"
#include "frontend/alembic/types/type_decorator.hpp"
#include "frontend/alembic/types/type_methods.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/default_spelling.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

TypeObject::TypeObject(ir::TypePtr type, Value type_class)
    : type_(std::move(type)), class_(std::move(type_class)) {}

std::string TypeObject::type_name() const {
  return python::class_name(class_);
}

std::optional<Value> TypeObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (auto method = type_method(Value::object(shared_from_this()), name)) {
    return method;
  }
  if (auto value = spatial_attribute(*type_, name)) {
    return value;
  }
  if (name == "python_type") {
    return type_python_type(in, *type_, where);
  }
  if (name == "compile") {
    return make_compile_method(Value::object(shared_from_this()));
  }
  const auto* own = class_.get<python::NativeClass>();
  const bool is_absent =
      own != nullptr && reference_class_has(own->signature().function(), name) == ReferenceAnswer::no;
  if (auto value = is_absent ? std::nullopt : type_attribute(*type_, name)) {
    return value;
  }
  return python::Object::attribute(in, name, where);
}

bool TypeObject::set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where) {
  keep_recorded_type(Recorder::of(in), type_);
  return set_type_attribute(in, *type_, name, value, where);
}

bool TypeObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  if (!class_object.is_object()) {
    return false;
  }
  const python::Object* wanted = class_object.as_object().get();
  if (const auto* own = class_.get<python::NativeClass>()) {
    return own->derives_from(wanted);
  }
  const auto* made = class_.cast<python::ClassObject>();
  return made != nullptr && made->derives_from(wanted);
}

std::optional<Value> TypeObject::class_object(Interpreter& /*in*/) {
  return class_;
}

std::string TypeObject::str(Interpreter& in, Span where) {
  const bool is_spelt = type_->kind < ir::TypeKind::foreign || type_->text_spelling || type_->item != nullptr;
  return is_spelt ? ir::default_spelling(*type_) : repr(in, where);
}

// sqlalchemy.util.generic_repr: the arguments that are not what the constructor takes by itself.
std::string TypeObject::repr(Interpreter& in, Span where) {
  std::vector<std::string> arguments;
  const auto number = [&](const char* name, const std::optional<std::int64_t>& value) {
    if (value) {
      arguments.push_back(fmt::format("{}={}", name, *value));
    }
  };
  const auto quoted = [&](const std::string& text) { return in.repr(Value::string(text), where); };
  if (type_->enumeration != nullptr) {
    for (const std::string& label : type_->enumeration->labels) {
      arguments.push_back(quoted(label));
    }
    if (type_->name.given()) {
      arguments.push_back("name=" + quoted(type_->name.name.text));
    }
    return type_name() + "(" + join(arguments, ", ") + ")";
  }
  if (ir::type_family(type_->kind) == ir::TypeFamily::array && type_->item != nullptr) {
    return type_name() + "(" + wrap_type(type_->item).get<TypeObject>()->repr(in, where) + ")";
  }
  if (type_->kind == ir::TypeKind::pg_json || type_->kind == ir::TypeKind::pg_jsonb) {
    arguments.emplace_back("astext_type=Text()");
  }
  number("length", type_->length);
  if (type_->fields) {
    arguments.push_back("fields=" + quoted(*type_->fields));
  }
  if (type_->timezone) {
    arguments.emplace_back("timezone=True");
  }
  number("precision", type_->precision);
  number("scale", type_->scale);
  if (type_->varying) {
    arguments.emplace_back("varying=True");
  }
  if (type_->collation) {
    arguments.push_back("collation=" + quoted(*type_->collation));
  }
  return type_name() + "(" + join(arguments, ", ") + ")";
}

namespace {

bool derives_from_type(const Value& value) {
  static const auto kBase = find_type_class(kTypeEngine);
  if (const auto* native = value.get<python::NativeClass>()) {
    return native->derives_from(kBase.get()) ||
           reference_derives(native->signature().function(), kTypeEngine);
  }
  const auto* made = value.cast<python::ClassObject>();
  return made != nullptr && made->native != nullptr && made->native->derives_from(kBase.get());
}

// Of a base that is not known: it may be a type.
bool may_be_type(const python::ClassObject* cls) {
  return cls != nullptr && !cls->unknown_base.is_unset();
}

ir::TypePtr unknown_type(std::string name, Span where) {
  ir::TypePtr type = ir::make_type(ir::TypeKind::unknown);
  type->text_spelling = std::move(name);
  type->span = where;
  return type;
}

[[noreturn]] void fail_on_value(Interpreter& in, const Value& value, Span where) {
  Diagnostic diagnostic;
  diagnostic.span = where;
  diagnostic.id = "not-a-type";
  diagnostic.message = fmt::format("a type is needed here, not {}", in.type_name(value));
  diagnostic.with_help("give one of SQLAlchemy's types, such as sa.String()");
  Evaluation::of(in).explain(std::move(diagnostic));
  in.raise("AttributeError",
           fmt::format("'{}' object has no attribute '_is_tuple_type'", in.type_name(value)), where);
}

}  // namespace

bool is_type_value(const Value& value) {
  if (const auto* instance = value.cast<python::InstanceObject>()) {  // whatever its __init__ called
    return may_be_type(instance->cls.get()) ||
           (instance->cls->native != nullptr && derives_from_type(Value::object(instance->cls)));
  }
  return may_be_type(value.cast<python::ClassObject>()) || value.get<TypeObject>() != nullptr ||
         python::unwrap(value).get<TypeObject>() != nullptr || derives_from_type(value);
}

ir::TypePtr type_from_value(Interpreter& in, const Value& value, Span where) {
  if (value.is_none()) {
    return ir::make_type(ir::TypeKind::null_type);
  }
  if (const auto* object = value.get<TypeObject>()) {
    return object->type();
  }
  if (python::is_opaque(value)) {
    return unknown_type(python::opaque_description(value), where);
  }
  if (auto* instance = value.cast<python::InstanceObject>()) {
    if (instance->cls->native != nullptr && derives_from_type(Value::object(instance->cls))) {
      return type_of_instance(in, *instance, where);
    }
    if (may_be_type(instance->cls.get())) {
      return unknown_type(instance->cls->name, where);
    }
  }
  // sqlalchemy/sql/type_api.py, to_instance: a class or anything else that can be called makes the type.
  if (value.is_object() && in.is_callable(value)) {
    const Value made = in.call(value, std::vector<Value>{}, where);
    if (made.get<TypeObject>() != nullptr || made.cast<python::InstanceObject>() != nullptr ||
        python::is_opaque(made)) {
      ir::TypePtr type = type_from_value(in, made, where);
      type->span = type->span.valid() ? type->span : where;
      return type;
    }
    fail_on_value(in, made, where);
  }
  fail_on_value(in, value, where);
}

Value wrap_type(ir::TypePtr type) {
  if (type == nullptr) {
    return Value::none();
  }
  auto owner = class_of_kind(type->kind);
  if (owner == nullptr) {
    owner = find_type_class(kTypeEngine);
  }
  return Value::make<TypeObject>(std::move(type), Value::object(std::move(owner)));
}

}  // namespace sqlgen::alembic
