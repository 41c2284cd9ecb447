#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

std::optional<Value> number_attribute(const Value& value, std::string_view name) {
  if (name == "real" || (name == "numerator" && is_integer(value))) {
    return value.is_bool() ? Value::integer(value.as_bool() ? 1 : 0) : value;
  }
  if (name == "imag") {
    return value.is_float() ? Value::floating(0.0) : Value::integer(0);
  }
  return name == "denominator" && is_integer(value) ? std::optional(Value::integer(1)) : std::nullopt;
}

std::optional<Value> range_attribute(const RangeObject& range, std::string_view name) {
  if (name == "start") {
    return Value::integer(range.start);
  }
  if (name == "stop") {
    return Value::integer(range.stop);
  }
  return name == "step" ? std::optional(Value::integer(range.step)) : std::nullopt;
}

// Whether a value of a builtin type has that special method: code tests for it with hasattr().
bool has_special(Interpreter& in, const Value& given, std::string_view name, Span where) {
  const Value& value = unwrap(given);
  const bool sized =
      value.is_string() || (value.is_object() && value.as_object()->kind() >= Object::Kind::list &&
                            value.as_object()->kind() <= Object::Kind::range);
  if (name == "__len__" || name == "__getitem__" || name == "__contains__") {
    return sized;
  }
  if (name == "__iter__") {
    return sized || value.cast<IteratorObject>() != nullptr ||
           (value.is_object() && value.as_object()->kind() == Object::Kind::native &&
            value.as_object()->iterate(in, where).has_value());
  }
  if (name == "__next__") {
    return value.cast<IteratorObject>() != nullptr;
  }
  if (name == "__setitem__" || name == "__delitem__") {
    return value.cast<ListObject>() != nullptr || value.cast<DictObject>() != nullptr;
  }
  if (name == "__call__") {
    return in.is_callable(value);
  }
  if (name == "__enter__" || name == "__exit__") {
    return value.is_object() && value.as_object()->kind() == Object::Kind::native;
  }
  return true;
}

}  // namespace

std::optional<Value> Interpreter::find_attribute(const Value& value, std::string_view name, Span where) {
  if (const auto* table = methods_of(value)) {
    if (const auto* method = table->find(name)) {
      return Value::make<BoundBuiltinMethod>(value, *method);
    }
    if (value.is_float() || is_integer(value)) {
      if (auto found = number_attribute(value, name)) {
        return found;
      }
    }
  }
  if (value.is_object()) {
    if (auto found = value.as_object()->attribute(*this, name, where)) {
      return found;
    }
    if (name == "fromkeys" && value.cast<DictObject>() != nullptr) {
      return find_attribute(type_of(value), name, where);
    }
    if (const auto* range = value.cast<RangeObject>()) {
      if (auto found = range_attribute(*range, name)) {
        return found;
      }
    }
  }
  if (!name.starts_with("__")) {
    return std::nullopt;
  }
  if (name == "__class__") {
    return type_of(value);
  }
  if (name == "__doc__") {
    return Value();
  }
  const auto* method = special_methods().find(name);
  if (method != nullptr && has_special(*this, value, name, where)) {
    return Value::make<BoundBuiltinMethod>(value, *method);
  }
  return std::nullopt;
}

namespace {

[[noreturn]] void no_attribute(Interpreter& in, const Value& object, std::string_view name, Span where) {
  std::string message;
  if (const auto* module = object.cast<ModuleObject>()) {
    message = fmt::format("module '{}' has no attribute '{}'", module->name, name);
  } else if (is_class(object)) {
    message = fmt::format("type object '{}' has no attribute '{}'", class_name(object), name);
  } else {
    const auto module_name =
        in.type_name(object) == "module" ? in.find_attribute(object, "__name__", where) : std::nullopt;
    message = module_name && module_name->is_string()
                  ? fmt::format("module '{}' has no attribute '{}'", module_name->as_string(), name)
                  : fmt::format("'{}' object has no attribute '{}'", in.type_name(object), name);
  }
  const auto near = closest(name, attribute_names(in, object));
  if (near && *near != name) {
    message += fmt::format(". Did you mean: '{}'?", *near);
  }
  const auto exception = make_exception(in, "AttributeError", {Value::string(std::move(message))});
  in.set_attribute(exception, "name", Value::string(std::string(name)), where);
  in.set_attribute(exception, "obj", object, where);
  throw_exception(in, exception, where);
}

}  // namespace

Value Interpreter::get_attribute(const Value& object, std::string_view name, Span where) {
  if (auto found = find_attribute(object, name, where)) {
    return std::move(*found);
  }
  if (auto constant = reference_constant(*this, object, name)) {
    return *std::move(constant);
  }
  refuse_unmodelled(*this, object, name, where);
  no_attribute(*this, object, name, where);
}

void Interpreter::set_attribute(const Value& object, std::string_view name, const Value& value, Span where) {
  if (object.is_object() && object.as_object()->set_attribute(*this, name, value, where)) {
    return;
  }
  refuse_unmodelled(*this, object, name, where);
  if (find_attribute(object, name, where)) {
    raise("AttributeError", fmt::format("'{}' object attribute '{}' is read-only", type_name(object), name),
          where);
  }
  no_attribute(*this, object, name, where);
}

void Interpreter::delete_attribute(const Value& object, std::string_view name, Span where) {
  if (!object.is_object() || !object.as_object()->delete_attribute(*this, name, where)) {
    no_attribute(*this, object, name, where);
  }
}

namespace {

void add_names(std::vector<std::string>& names, const HashTable& table) {
  for (std::size_t i = 0; i < table.extent(); ++i) {
    if (table.live(i) && table.entry(i).key.is_string()) {
      names.push_back(table.entry(i).key.as_string());
    }
  }
}

void add_class_names(std::vector<std::string>& names, const ClassObject& cls) {
  add_names(names, cls.dict->table);
  for (const auto& base : cls.mro) {
    if (const auto* object = base.cast<ClassObject>()) {
      add_names(names, object->dict->table);
    } else if (const auto* native = base.get<NativeClass>()) {
      if (const auto* table = methods_of_type(native->name())) {
        const auto more = table->names();
        names.insert(names.end(), more.begin(), more.end());
      }
    }
  }
}

}  // namespace

std::vector<std::string> attribute_names(Interpreter&, const Value& object) {
  std::vector<std::string> names;
  if (const auto* table = methods_of(object)) {
    names = table->names();
  } else if (auto* module = object.cast<ModuleObject>()) {
    add_names(names, module->names());
  } else if (const auto* cls = object.cast<ClassObject>()) {
    add_class_names(names, *cls);
  } else if (const auto* instance = object.cast<InstanceObject>()) {
    add_names(names, instance->dict->table);
    add_class_names(names, *instance->cls);
  } else if (const auto* native = object.get<NativeClass>()) {
    if (const auto* methods = methods_of_type(native->name())) {
      names = methods->names();
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace sqlgen::python
