#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

std::optional<Value> BuiltinType::attribute(Interpreter& in, std::string_view attribute_name, Span where) {
  if (const auto* value = find(attribute_name)) {
    return bind_attribute(in, *value, Value::unset(), Value::object(shared_from_this()), where);
  }
  if (const auto* table = methods_of_type(name())) {
    if (const auto* method = table->find(attribute_name)) {
      return Value::make<UnboundBuiltinMethod>(name(), *method);
    }
  }
  if (attribute_name == "__name__" || attribute_name == "__qualname__" || attribute_name == "__module__") {
    return NativeClass::attribute(in, attribute_name, where);
  }
  if (attribute_name == "mro") {
    return make_builtin("mro()", [order = *this->attribute(in, "__mro__", where)](
                                     Interpreter& inner, const BoundArguments& bound) {
      return make_list(inner.to_vector(order, bound.call_span()));
    });
  }
  if (attribute_name == "__mro__" || attribute_name == "__bases__") {
    std::vector<Value> bases;
    for (const auto& base : this->bases()) {
      bases.push_back(Value::object(base));
    }
    if (attribute_name == "__mro__") {
      bases.insert(bases.begin(), Value::object(shared_from_this()));
    }
    if (name() != "object" && (bases.empty() || attribute_name == "__mro__")) {
      bases.push_back(in.state().type("object"));
    }
    return make_tuple(std::move(bases));
  }
  if (attribute_name == "__new__") {
    return make_builtin(
        "__new__(cls, /, *args, **kwargs)", [](Interpreter& inner, const BoundArguments& bound) {
          const Arguments arguments{bound.rest(), bound.keywords(), bound.call_span()};
          const Value& target = bound.value(std::size_t{0});
          const auto cls = target.as<ClassObject>();
          return cls ? allocate_instance(inner, cls, arguments) : inner.call(target, arguments);
        });
  }
  if (const auto* method = special_methods().find(attribute_name)) {
    return Value::make<UnboundBuiltinMethod>("object", *method);
  }
  return std::nullopt;
}

Value BuiltinType::call(Interpreter& in, const Arguments& arguments) {
  return NativeClass::call(in, arguments);
}

std::optional<Value> BuiltinType::subscript(Interpreter& in, const Value&, Span) {
  static_cast<void>(in);
  return Value::object(shared_from_this());
}

std::optional<Value> BuiltinType::binary(Interpreter&, BinaryOperator op, const Value& other, bool reflected,
                                         Span) {
  if (op != BinaryOperator::bit_or || (!is_class(other) && !other.is_none() && !is_opaque(other))) {
    return std::nullopt;
  }
  const Value self = Value::object(shared_from_this());
  return make_union(reflected ? std::vector{other, self} : std::vector{self, other});
}

std::string BuiltinType::repr(Interpreter&, Span) {
  return fmt::format("<class '{}'>", signature().function());
}

Value Interpreter::type_of(const Value& value) {
  if (value.is_object()) {
    if (auto cls = value.as_object()->class_object(*this)) {
      return std::move(*cls);
    }
    if (state_->reference && value.as_object()->kind() == Object::Kind::native) {
      if (auto cls = state_->reference->class_of(*this, *value.as_object())) {
        return std::move(*cls);
      }
    }
  }
  return state_->type(type_name(value));
}

namespace {

bool is_class_check(Interpreter& in, const Value& cls, const char* hook, const Value& value, Span where,
                    bool& result) {
  const auto* native = cls.get<NativeClass>();
  const auto* check = native != nullptr ? native->find(hook) : nullptr;
  if (check != nullptr) {
    result = in.truth(in.call(*check, std::vector{value}, where), where);
  }
  return check != nullptr;
}

bool derives(Interpreter& in, const Value& cls, const Value& other) {
  const auto& reference = in.state().reference;
  const auto known = reference ? reference->derives(cls, other) : ReferenceLibrary::Answer::unknown;
  if (known != ReferenceLibrary::Answer::unknown) {
    return known == ReferenceLibrary::Answer::yes;
  }
  if (class_name(other) == "object" && other.get<BuiltinType>() != nullptr) {
    return true;
  }
  const auto* target = other.as_object().get();
  if (const auto* object = cls.cast<ClassObject>()) {
    return object->derives_from(target) ||
           (reference && std::any_of(object->mro.begin(), object->mro.end(), [&](const Value& base) {
              return reference->derives(base, other) == ReferenceLibrary::Answer::yes;
            }));
  }
  const auto* native = cls.get<NativeClass>();
  return native != nullptr && native->derives_from(target);
}

// The classes of a tuple or a union; null where the value is a single class.
const std::vector<Value>* alternatives(const Value& classes) {
  if (const auto* tuple = classes.cast<TupleObject>()) {
    return &tuple->items;
  }
  return union_classes(classes);
}

}  // namespace

bool Interpreter::is_instance(const Value& value, const Value& class_or_tuple, Span where) {
  if (const auto* classes = alternatives(class_or_tuple)) {
    for (const auto& cls : *classes) {
      if (is_instance(value, cls, where)) {
        return true;
      }
    }
    return false;
  }
  if (class_or_tuple.is_none()) {
    return value.is_none();
  }
  if (is_opaque(class_or_tuple) || has_unknown_class(value)) {
    fail_on_opaque(*this, is_opaque(class_or_tuple) ? class_or_tuple : value, where);
  }
  if (!is_class(class_or_tuple)) {
    raise("TypeError", "isinstance() arg 2 must be a type, a tuple of types, or a union", where);
  }
  bool result = false;
  if (is_class_check(*this, class_or_tuple, "__instancecheck__", value, where, result)) {
    return result;
  }
  const Value cls = type_of(value);
  if (state_->reference && value.is_object() && value.as_object()->kind() == Object::Kind::native) {
    const auto known = state_->reference->derives(cls, class_or_tuple);
    if (known != ReferenceLibrary::Answer::unknown) {
      return known == ReferenceLibrary::Answer::yes;
    }
  }
  return (value.is_object() && value.as_object()->is_instance_of(*this, class_or_tuple)) ||
         derives(*this, cls, class_or_tuple);
}

bool Interpreter::is_subclass(const Value& class_object, const Value& class_or_tuple, Span where) {
  if (const auto* classes = alternatives(class_or_tuple)) {
    for (const auto& cls : *classes) {
      if (is_subclass(class_object, cls, where)) {
        return true;
      }
    }
    return false;
  }
  if (is_opaque(class_or_tuple) || is_opaque(class_object)) {
    fail_on_opaque(*this, is_opaque(class_object) ? class_object : class_or_tuple, where);
  }
  if (!is_class(class_object) || !is_class(class_or_tuple)) {
    raise("TypeError", fmt::format("issubclass() arg {} must be a class", is_class(class_object) ? 2 : 1),
          where);
  }
  bool result = false;
  if (is_class_check(*this, class_or_tuple, "__subclasscheck__", class_object, where, result)) {
    return result;
  }
  return derives(*this, class_object, class_or_tuple);
}

}  // namespace sqlgen::python
