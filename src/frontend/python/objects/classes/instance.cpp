#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

InstanceObject::InstanceObject(std::shared_ptr<ClassObject> class_object)
    : Object(kKind), cls(std::move(class_object)) {}

InstanceObject::~InstanceObject() {
  if (native.is_object()) {
    dispose({std::move(native)});
  }
}

void InstanceObject::release() {
  dict->table.clear();
  native = Value::unset();
}

std::optional<Value> InstanceObject::class_object(Interpreter&) {
  return Value::object(cls);
}

bool InstanceObject::is_instance_of(Interpreter& in, const Value& class_object) {
  return cls->derives_from(class_object.as_object().get()) ||
         (native.is_object() && native.as_object()->is_instance_of(in, class_object));
}

const Value& unwrap(const Value& value) {
  const auto* instance = value.cast<InstanceObject>();
  return instance != nullptr && !instance->native.is_unset() ? instance->native : value;
}

namespace {

// A descriptor written in Python, property or its like, answers before the instance's own attributes.
bool is_data_descriptor(const Value& attribute) {
  if (attribute.get<PropertyObject>() != nullptr) {
    return true;
  }
  const auto* instance = attribute.cast<InstanceObject>();
  return instance != nullptr && instance->cls->find("__get__") != nullptr &&
         instance->cls->find("__set__") != nullptr;
}

}  // namespace

std::optional<Value> InstanceObject::plain_attribute(Interpreter& in, std::string_view name, Span where) {
  const Value self = Value::object(shared_from_this());
  const auto* found = cls->find(name);
  if (found != nullptr && is_data_descriptor(*found)) {
    return bind_attribute(in, *found, self, Value::object(cls), where);
  }
  if (const auto* own = dict->table.find(name)) {
    return *own;
  }
  if (found != nullptr) {
    return bind_attribute(in, *found, self, Value::object(cls), where);
  }
  if (name == "__dict__") {
    return Value::object(dict);
  }
  if (name == "__class__") {
    return Value::object(cls);
  }
  if (name == "__module__" || name == "__doc__") {
    return cls->attribute(in, name, where);
  }
  return std::nullopt;
}

Value InstanceObject::unknown_part(std::string_view part, Span where) const {
  Value value = make_opaque(fmt::format("{}(){}", cls->name, part), where);
  value.cast<OpaqueObject>()->can_execute = can_execute;
  return value;
}

std::optional<Value> InstanceObject::attribute(Interpreter& in, std::string_view name, Span where) {
  const Value self = Value::object(shared_from_this());
  const bool is_special = name.starts_with("__");
  if (!is_special) {
    if (const auto* method = cls->find("__getattribute__")) {
      const auto bound = bind_attribute(in, *method, self, Value::object(cls), where);
      return in.call(bound, std::vector{Value::string(std::string(name))}, where);
    }
  }
  if (auto value = plain_attribute(in, name, where)) {
    return value;
  }
  // Special methods of the native part are reached by the operators; taken by name they would miss overrides.
  if (!native.is_unset() && !is_special) {
    if (auto value = in.find_attribute(native, name, where)) {
      return value;
    }
  }
  if (!is_special || special_methods().find(name) == nullptr) {
    if (const auto* method = cls->find("__getattr__")) {
      const auto bound = bind_attribute(in, *method, self, Value::object(cls), where);
      return in.call(bound, std::vector{Value::string(std::string(name))}, where);
    }
  }
  if (!cls->unknown_base.is_unset() && !is_special) {
    return unknown_part("." + std::string(name), where);
  }
  return std::nullopt;
}

bool InstanceObject::set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where) {
  if (cls->behaviour) {
    cls->behaviour->check_instance_assignment(in, *cls, name, where);
  }
  const Value self = Value::object(shared_from_this());
  if (const auto* method = cls->find("__setattr__");
      method != nullptr && !method->get<UnboundBuiltinMethod>()) {
    const auto bound = bind_attribute(in, *method, self, Value::object(cls), where);
    in.call(bound, std::vector{Value::string(std::string(name)), value}, where);
    return true;
  }
  if (const auto* found = cls->find(name); found != nullptr && is_data_descriptor(*found)) {
    if (const auto* property = found->get<PropertyObject>()) {
      if (property->setter.is_none()) {
        in.raise("AttributeError", fmt::format("property '{}' of '{}' object has no setter", name, cls->name),
                 where);
      }
      in.call(property->setter, std::vector{self, value}, where);
    } else {
      in.call(in.get_attribute(*found, "__set__", where), std::vector{self, value}, where);
    }
    return true;
  }
  if (name == "__class__") {
    if (auto other = value.as<ClassObject>()) {
      cls = std::move(other);
      return true;
    }
  }
  in.count_bytes(sizeof(HashTable::Entry), where);
  dict->table.set(name, value);
  return true;
}

bool InstanceObject::delete_attribute(Interpreter& in, std::string_view name, Span where) {
  if (const auto* method = cls->find("__delattr__");
      method != nullptr && !method->get<UnboundBuiltinMethod>()) {
    const auto bound =
        bind_attribute(in, *method, Value::object(shared_from_this()), Value::object(cls), where);
    in.call(bound, std::vector{Value::string(std::string(name))}, where);
    return true;
  }
  if (const auto* found = cls->find(name)) {
    const auto* property = found->get<PropertyObject>();
    if (property != nullptr && !property->deleter.is_none()) {
      in.call(property->deleter, std::vector{Value::object(shared_from_this())}, where);
      return true;
    }
  }
  return dict->table.erase(name);
}

std::optional<Value> InstanceObject::special(Interpreter& in, std::string_view name,
                                             std::vector<Value> arguments, Span where) {
  const auto* method = cls->find(name);
  if (method == nullptr || method->is_none()) {
    return std::nullopt;
  }
  const auto bound =
      bind_attribute(in, *method, Value::object(shared_from_this()), Value::object(cls), where);
  auto result = in.call(bound, std::move(arguments), where);
  if (const auto* single = result.get<SingletonObject>();
      single != nullptr && single->type_name() == "NotImplementedType") {
    return std::nullopt;
  }
  return result;
}

bool InstanceObject::callable() const {
  return cls->find("__call__") != nullptr || (native.is_object() && native.as_object()->callable()) ||
         !cls->unknown_base.is_unset();
}

Value InstanceObject::call(Interpreter& in, const Arguments& arguments) {
  if (const auto* method = cls->find("__call__")) {
    const DepthGuard guard(in, arguments.span);  // it may be an instance of the class itself
    return in.call(
        bind_attribute(in, *method, Value::object(shared_from_this()), Value::object(cls), arguments.span),
        arguments);
  }
  if (native.is_object() && native.as_object()->callable()) {
    return in.call(native, arguments);
  }
  if (!cls->unknown_base.is_unset()) {
    return in.call(unknown_part("", arguments.span), arguments);
  }
  return Object::call(in, arguments);
}

}  // namespace sqlgen::python
