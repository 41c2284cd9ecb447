#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

ClassObject::ClassObject(std::string class_name, std::vector<Value> class_bases)
    : Object(kKind), name(std::move(class_name)), qualified_name(name), bases(std::move(class_bases)) {}

const Value* ClassObject::find(std::string_view attribute_name) const {
  return find_after(nullptr, attribute_name);
}

const Value* ClassObject::find_after(const Object* after, std::string_view attribute_name) const {
  bool active = after == nullptr;
  // mro[0] is the class itself; it is not in the list, which would be a cycle.
  if (active) {
    if (const auto* value = dict->table.find(attribute_name)) {
      return value;
    }
  } else if (after == this) {
    active = true;
  }
  for (const auto& base : mro) {
    if (!active) {
      active = base.as_object().get() == after;
      continue;
    }
    if (const auto* cls = base.cast<ClassObject>()) {
      if (const auto* value = cls->dict->table.find(attribute_name)) {
        return value;
      }
    } else if (const auto* native_base = base.get<NativeClass>()) {
      if (const auto* value = native_base->find(attribute_name)) {
        return value;
      }
    }
  }
  return nullptr;
}

bool ClassObject::derives_from(const Object* other) const {
  if (other == this) {
    return true;
  }
  for (const auto& base : mro) {
    if (base.as_object().get() == other) {
      return true;
    }
    if (const auto* native_base = base.get<NativeClass>();
        native_base != nullptr && native_base->derives_from(other)) {
      return true;
    }
  }
  return false;
}

namespace {

std::optional<Value> own_attribute(ClassObject& cls, std::string_view name, Interpreter& in) {
  if (name == "__name__") {
    return Value::string(cls.name);
  }
  if (name == "__qualname__") {
    return Value::string(cls.qualified_name);
  }
  if (name == "__dict__") {
    auto view = std::make_shared<DictObject>();
    view->table = cls.dict->table;
    view->read_only = true;
    return Value::object(std::move(view));
  }
  if (name == "__bases__") {
    return make_tuple(cls.bases.empty() ? std::vector{in.state().type("object")} : cls.bases);
  }
  if (name == "__mro__" || name == "mro") {
    std::vector<Value> order{Value::object(cls.shared_from_this())};
    order.insert(order.end(), cls.mro.begin(), cls.mro.end());
    const Value tuple = make_tuple(order);
    return name == "__mro__" ? tuple : make_builtin("mro()", [order](Interpreter&, const BoundArguments&) {
      return make_list(order);
    });
  }
  if (name == "__doc__") {
    const auto* doc = cls.dict->table.find("__doc__");
    return doc != nullptr ? *doc : Value();
  }
  return std::nullopt;
}

}  // namespace

std::optional<Value> ClassObject::attribute(Interpreter& in, std::string_view attribute_name, Span where) {
  if (attribute_name.starts_with("__") || attribute_name == "mro") {
    if (auto value = own_attribute(*this, attribute_name, in)) {
      return value;
    }
  }
  const Value self = Value::object(shared_from_this());
  if (behaviour) {
    if (auto value = behaviour->attribute(in, *this, attribute_name, where)) {
      return value;
    }
  }
  if (const auto* value = find(attribute_name)) {
    return bind_attribute(in, *value, Value::unset(), self, where);
  }
  if (const auto* meta = metaclass.cast<ClassObject>()) {
    if (const auto* value = meta->find(attribute_name)) {
      return bind_attribute(in, *value, self, metaclass, where);
    }
  }
  if (native) {
    if (auto value = native->attribute(in, attribute_name, where)) {
      return value;
    }
  }
  if (!unknown_base.is_unset() && !attribute_name.starts_with("__")) {
    return in.find_attribute(unknown_base, attribute_name, where);
  }
  if (attribute_name == "__new__") {
    return in.find_attribute(in.state().type("object"), attribute_name, where);
  }
  if (const auto* method = special_methods().find(attribute_name); method != nullptr) {
    return Value::make<UnboundBuiltinMethod>("object", *method);
  }
  return std::nullopt;
}

bool ClassObject::set_attribute(Interpreter& in, std::string_view attribute_name, const Value& value,
                                Span where) {
  if (behaviour) {
    behaviour->check_assignment(in, *this, attribute_name, where);
  }
  if (attribute_name == "__name__" && value.is_string()) {
    name = value.as_string();
    return true;
  }
  dict->table.set(attribute_name, value);
  return true;
}

bool ClassObject::delete_attribute(Interpreter& in, std::string_view attribute_name, Span where) {
  if (behaviour) {
    behaviour->check_deletion(in, *this, attribute_name, where);
  }
  return dict->table.erase(attribute_name);
}

Value ClassObject::call(Interpreter& in, const Arguments& arguments) {
  const DepthGuard guard(in, arguments.span);
  if (behaviour) {
    if (auto value = behaviour->call(in, *this, arguments)) {
      return std::move(*value);
    }
  }
  const auto self = std::static_pointer_cast<ClassObject>(shared_from_this());
  if (const auto* meta = metaclass.cast<ClassObject>()) {
    if (const auto* method = meta->find("__call__")) {
      return in.call(bind_attribute(in, *method, Value::object(self), metaclass, arguments.span), arguments);
    }
  }
  return instantiate(in, self, arguments);
}

std::optional<Value> ClassObject::subscript(Interpreter& in, const Value& key, Span where) {
  if (behaviour) {
    if (auto value = behaviour->subscript(in, *this, key, where)) {
      return value;
    }
  }
  const Value self = Value::object(shared_from_this());
  if (const auto* meta = metaclass.cast<ClassObject>()) {
    if (const auto* method = meta->find("__getitem__")) {
      return in.call(bind_attribute(in, *method, self, metaclass, where), std::vector{key}, where);
    }
  }
  if (const auto* method = find("__class_getitem__")) {
    return in.call(bind_attribute(in, *method, Value::unset(), self, where), std::vector{key}, where);
  }
  return self;  // Generic[T]: what the parameters are matters to no one here
}

std::optional<Iteration> ClassObject::iterate(Interpreter& in, Span where) {
  if (behaviour) {
    if (auto iteration = behaviour->iterate(in, *this, where)) {
      return iteration;
    }
  }
  if (const auto* meta = metaclass.cast<ClassObject>()) {
    if (const auto* method = meta->find("__iter__")) {
      const auto bound = bind_attribute(in, *method, Value::object(shared_from_this()), metaclass, where);
      return in.iterate(in.call(bound, std::vector<Value>{}, where), where);
    }
  }
  return std::nullopt;
}

std::optional<std::int64_t> ClassObject::length(Interpreter& in, Span where) {
  return behaviour ? behaviour->length(in, *this, where) : std::nullopt;
}

std::optional<bool> ClassObject::contains(Interpreter& in, const Value& item, Span where) {
  return behaviour ? behaviour->contains(in, *this, item, where) : std::nullopt;
}

// `A | B` in an annotation or in isinstance().
std::optional<Value> ClassObject::binary(Interpreter&, BinaryOperator op, const Value& other, bool reflected,
                                         Span) {
  if (op != BinaryOperator::bit_or || (!is_class(other) && !other.is_none())) {
    return std::nullopt;
  }
  const Value self = Value::object(shared_from_this());
  return make_union(reflected ? std::vector{other, self} : std::vector{self, other});
}

std::string ClassObject::repr(Interpreter& in, Span where) {
  if (behaviour) {
    if (auto text = behaviour->repr(in, *this, where)) {
      return std::move(*text);
    }
  }
  const auto* module = dict->table.find("__module__");
  if (module == nullptr || !module->is_string() || module->as_string() == "builtins") {
    return fmt::format("<class '{}'>", qualified_name);
  }
  return fmt::format("<class '{}.{}'>", module->as_string(), qualified_name);
}

std::optional<Value> ClassObject::class_object(Interpreter& in) {
  return metaclass.is_unset() ? in.state().type("type") : metaclass;
}

void ClassObject::release() {
  dict->table.clear();
  mro.clear();
  bases.clear();
  behaviour.reset();
  unknown_base = Value();
  metaclass = Value();
}

std::string class_name(const Value& class_object) {
  if (const auto* cls = class_object.cast<ClassObject>()) {
    return cls->name;
  }
  if (const auto* native = class_object.get<NativeClass>()) {
    return native->name();
  }
  return class_object.is_object() ? class_object.as_object()->type_name() : "";
}

bool is_class(const Value& value) {
  return value.cast<ClassObject>() != nullptr ||
         (value.is_object() && value.as_object()->kind() == Object::Kind::native &&
          value.get<NativeClass>() != nullptr);
}

}  // namespace sqlgen::python
