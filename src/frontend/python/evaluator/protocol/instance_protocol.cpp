#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/spelling/object_address.hpp"

// What an instance answers to len(), iteration, str(), `with` and the like: its class's methods, then its
// native part.
namespace sqlgen::python {

namespace {

std::string expect_string(Interpreter& in, const Value& value, const char* method, Span where) {
  const auto& plain = unwrap(value);
  if (plain.is_string()) {
    return plain.as_string();
  }
  if (is_opaque(value)) {
    fail_on_opaque(in, value, where);
  }
  in.raise("TypeError", fmt::format("{} returned non-string (type {})", method, in.type_name(value)), where);
}

}  // namespace

std::optional<bool> InstanceObject::contains(Interpreter& in, const Value& item, Span where) {
  if (const auto result = special(in, "__contains__", {item}, where)) {
    return in.truth(*result, where);
  }
  if (native.is_unset() || cls->find("__iter__") != nullptr) {
    return std::nullopt;
  }
  return in.contains(native, item, where);
}

std::optional<Iteration> InstanceObject::iterate(Interpreter& in, Span where) {
  if (const auto result = special(in, "__iter__", {}, where)) {
    if (result->is_object() && result->as_object().get() != this &&
        result->cast<InstanceObject>() == nullptr) {
      return in.iterate(*result, where);
    }
    if (!result->is_object()) {
      in.raise("TypeError", fmt::format("iter() returned non-iterator of type '{}'", in.type_name(*result)),
               where);
    }
    return [&in, where, iterator = *result]() -> std::optional<Value> {
      try {
        return in.call(in.get_attribute(iterator, "__next__", where), std::vector<Value>{}, where);
      } catch (const PythonException& exception) {
        if (!is_exception(exception.exception, "StopIteration")) {
          throw;
        }
        return std::nullopt;
      }
    };
  }
  if (cls->find("__getitem__") != nullptr && native.is_unset()) {
    return [&in, where, self = Value::object(shared_from_this()),
            index = std::int64_t{0}]() mutable -> std::optional<Value> {
      try {
        return in.subscript(self, Value::integer(index++), where);
      } catch (const PythonException& exception) {
        if (!is_exception(exception.exception, "IndexError")) {
          throw;
        }
        return std::nullopt;
      }
    };
  }
  if (!cls->unknown_base.is_unset() && native.is_unset()) {
    fail_on_opaque(in, cls->unknown_base, where);
  }
  return native.is_unset() ? std::nullopt : std::optional(in.iterate(native, where));
}

std::optional<std::int64_t> InstanceObject::length(Interpreter& in, Span where) {
  if (const auto result = special(in, "__len__", {}, where)) {
    return small_int(*result);
  }
  if (native.is_unset() || native.is_int() || native.is_float()) {
    return std::nullopt;
  }
  return in.length(native, where);
}

bool InstanceObject::truth(Interpreter& in, Span where) {
  if (const auto result = special(in, "__bool__", {}, where)) {
    return in.truth(*result, where);
  }
  if (const auto result = special(in, "__len__", {}, where)) {
    return in.truth(*result, where);
  }
  return native.is_unset() || in.truth(native, where);
}

std::string InstanceObject::str(Interpreter& in, Span where) {
  if (const auto result = special(in, "__str__", {}, where)) {
    return expect_string(in, *result, "__str__", where);
  }
  if (native.is_string()) {
    return native.as_string();
  }
  if (native.is_object() && native.as_object()->kind() == Kind::native) {
    return in.str(native, where);
  }
  return repr(in, where);
}

std::string InstanceObject::repr(Interpreter& in, Span where) {
  if (const auto result = special(in, "__repr__", {}, where)) {
    return expect_string(in, *result, "__repr__", where);
  }
  if (!native.is_unset()) {
    return in.repr(native, where);
  }
  if (!cls->unknown_base.is_unset()) {
    fail_on_opaque(in, cls->unknown_base, where);
  }
  return plain_repr();
}

std::string InstanceObject::plain_repr() const {
  const auto* module = cls->dict->table.find("__module__");
  return fmt::format("<{}{} object at {}>",
                     module != nullptr && module->is_string() ? module->as_string() + "." : "",
                     cls->qualified_name, kObjectAddress);
}

std::optional<std::string> InstanceObject::format(Interpreter& in, std::string_view spec, Span where) {
  if (const auto result = special(in, "__format__", {Value::string(std::string(spec))}, where)) {
    return expect_string(in, *result, "__format__", where);
  }
  if (cls->find("__str__") != nullptr && spec.empty()) {
    return str(in, where);
  }
  return native.is_unset() ? std::nullopt : std::optional(in.format(native, spec, where));
}

bool InstanceObject::equals(Interpreter& in, const Value& other, Span where) {
  return in.equal(Value::object(shared_from_this()), other, where);
}

std::optional<Value> InstanceObject::own_hash(Interpreter& in, Span where) {
  const auto* method = cls->find("__hash__");
  if (method == nullptr) {
    return std::nullopt;
  }
  if (method->is_none()) {
    in.raise("TypeError", fmt::format("unhashable type: '{}'", cls->name), where);
  }
  return special(in, "__hash__", {}, where);
}

std::size_t InstanceObject::hash(Interpreter& in, Span where) {
  if (const auto result = own_hash(in, where)) {
    return in.hash(*result, where);
  }
  return native.is_unset() ? Object::hash(in, where) : in.hash(native, where);
}

std::optional<Value> InstanceObject::enter(Interpreter& in, Span where) {
  if (auto result = special(in, "__enter__", {}, where)) {
    return result;
  }
  if (native.is_object()) {
    return native.as_object()->enter(in, where);
  }
  return cls->unknown_base.is_unset() ? std::nullopt : std::optional(unknown_part("", where));
}

bool InstanceObject::exit(Interpreter& in, const Value& exception, Span where) {
  if (cls->find("__exit__") != nullptr) {
    const Value type = exception.is_none() ? Value() : in.type_of(exception);
    const auto result = special(in, "__exit__", {type, exception, Value()}, where);
    return result && in.truth(*result, where);
  }
  return native.is_object() && native.as_object()->exit(in, exception, where);
}

}  // namespace sqlgen::python
