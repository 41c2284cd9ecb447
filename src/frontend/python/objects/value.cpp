#include "frontend/python/objects/value.hpp"

#include <fmt/format.h>

#include <functional>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/classes/reference_library.hpp"
#include "support/spelling/object_address.hpp"

namespace sqlgen::python {

std::optional<Value> Object::attribute(Interpreter&, std::string_view, Span) {
  return std::nullopt;
}
bool Object::set_attribute(Interpreter&, std::string_view, const Value&, Span) {
  return false;
}
bool Object::delete_attribute(Interpreter&, std::string_view, Span) {
  return false;
}

Value Object::call(Interpreter& in, const Arguments& arguments) {
  in.raise("TypeError", fmt::format("'{}' object is not callable", type_name()), arguments.span);
}

std::optional<Value> Object::unary(Interpreter&, UnaryOperator, Span) {
  return std::nullopt;
}
std::optional<Value> Object::binary(Interpreter&, BinaryOperator, const Value&, bool, Span) {
  return std::nullopt;
}
std::optional<Value> Object::compare(Interpreter&, Comparison, const Value&, Span) {
  return std::nullopt;
}
std::optional<Value> Object::subscript(Interpreter&, const Value&, Span) {
  return std::nullopt;
}
bool Object::set_subscript(Interpreter&, const Value&, const Value&, Span) {
  return false;
}
bool Object::delete_subscript(Interpreter&, const Value&, Span) {
  return false;
}
std::optional<bool> Object::contains(Interpreter&, const Value&, Span) {
  return std::nullopt;
}
std::optional<Iteration> Object::iterate(Interpreter&, Span) {
  return std::nullopt;
}
std::optional<std::int64_t> Object::length(Interpreter&, Span) {
  return std::nullopt;
}

bool Object::truth(Interpreter& in, Span where) {
  const auto count = length(in, where);
  return !count || *count != 0;
}

std::string Object::str(Interpreter& in, Span where) {
  return repr(in, where);
}

std::string Object::repr(Interpreter& in, Span) {
  const auto own = class_object(in);
  const auto* native = own ? own->get<NativeClass>() : nullptr;
  if (native != nullptr) {
    return fmt::format("<{} object at {}>", class_path(in, *native), kObjectAddress);
  }
  const auto& reference = in.state().reference;
  const auto found = reference ? reference->class_of(in, *this) : std::nullopt;
  const auto* known = found ? found->get<NativeClass>() : nullptr;
  return fmt::format("<{} object at {}>", known != nullptr ? class_path(in, *known) : type_name(),
                     kObjectAddress);
}

bool Object::equals(Interpreter& in, const Value& other, Span where) {
  if (other.is_object() && other.as_object().get() == this) {
    return true;
  }
  const auto result = compare(in, Comparison::eq, other, where);
  return result && in.truth(*result, where);
}

std::size_t Object::hash(Interpreter&, Span) {
  return std::hash<const Object*>{}(this);
}

std::optional<std::uint64_t> Object::number_hash(Interpreter&, Span) {
  return std::nullopt;
}

std::optional<Value> Object::enter(Interpreter&, Span) {
  return std::nullopt;
}
bool Object::exit(Interpreter&, const Value&, Span) {
  return false;
}
bool Object::is_instance_of(Interpreter&, const Value&) {
  return false;
}
std::optional<Value> Object::class_object(Interpreter&) {
  return std::nullopt;
}
std::optional<std::string> Object::format(Interpreter&, std::string_view, Span) {
  return std::nullopt;
}

}  // namespace sqlgen::python
