#include <fmt/format.h>

#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

namespace {

struct OperatorNames {
  std::string_view normal;
  std::string_view reflected;
};

OperatorNames names_of(BinaryOperator op) {
  switch (op) {
    case BinaryOperator::add:
      return {"__add__", "__radd__"};
    case BinaryOperator::sub:
      return {"__sub__", "__rsub__"};
    case BinaryOperator::mul:
      return {"__mul__", "__rmul__"};
    case BinaryOperator::matmul:
      return {"__matmul__", "__rmatmul__"};
    case BinaryOperator::div:
      return {"__truediv__", "__rtruediv__"};
    case BinaryOperator::floor_div:
      return {"__floordiv__", "__rfloordiv__"};
    case BinaryOperator::mod:
      return {"__mod__", "__rmod__"};
    case BinaryOperator::pow:
      return {"__pow__", "__rpow__"};
    case BinaryOperator::lshift:
      return {"__lshift__", "__rlshift__"};
    case BinaryOperator::rshift:
      return {"__rshift__", "__rrshift__"};
    case BinaryOperator::bit_or:
      return {"__or__", "__ror__"};
    case BinaryOperator::bit_xor:
      return {"__xor__", "__rxor__"};
    case BinaryOperator::bit_and:
      return {"__and__", "__rand__"};
  }
  return {};
}

std::string_view comparison_method_name(Comparison op) {
  switch (op) {
    case Comparison::eq:
      return "__eq__";
    case Comparison::ne:
      return "__ne__";
    case Comparison::lt:
      return "__lt__";
    case Comparison::le:
      return "__le__";
    case Comparison::gt:
      return "__gt__";
    case Comparison::ge:
      return "__ge__";
  }
  return {};
}

}  // namespace

std::optional<Value> InstanceObject::unary(Interpreter& in, UnaryOperator op, Span where) {
  const auto* name = op == UnaryOperator::minus  ? "__neg__"
                     : op == UnaryOperator::plus ? "__pos__"
                                                 : "__invert__";
  if (auto result = special(in, name, {}, where)) {
    return result;
  }
  return native.is_unset() ? std::nullopt : std::optional(in.unary(op, native, where));
}

std::optional<Value> InstanceObject::binary(Interpreter& in, BinaryOperator op, const Value& other,
                                            bool reflected, Span where) {
  const auto names = names_of(op);
  if (auto result = special(in, reflected ? names.reflected : names.normal, {other}, where)) {
    return result;
  }
  if (native.is_unset()) {
    return std::nullopt;
  }
  if (const auto* instance = other.cast<InstanceObject>();
      instance != nullptr && instance->cls->find(reflected ? names.normal : names.reflected) != nullptr) {
    return std::nullopt;
  }
  const Value& right = unwrap(other);
  return reflected ? in.binary(op, right, native, where) : in.binary(op, native, right, where);
}

std::optional<Value> InstanceObject::compare(Interpreter& in, Comparison op, const Value& other, Span where) {
  if (auto result = special(in, comparison_method_name(op), {other}, where)) {
    return result;
  }
  if (op == Comparison::ne && cls->find("__eq__") != nullptr) {
    if (const auto result = special(in, "__eq__", {other}, where)) {
      return Value::boolean(!in.truth(*result, where));
    }
  }
  if (native.is_unset() || (other.is_object() && other.as_object().get() == this)) {
    return std::nullopt;
  }
  return in.compare(op, native, unwrap(other), where);
}

std::optional<Value> InstanceObject::subscript(Interpreter& in, const Value& key, Span where) {
  if (auto result = special(in, "__getitem__", {key}, where)) {
    return result;
  }
  if (auto* items = native.cast<DictObject>(); items != nullptr && cls->find("__missing__") != nullptr) {
    if (const auto* value = items->table.find(in, key, where)) {
      return *value;
    }
    return special(in, "__missing__", {key}, where);
  }
  if (native.is_unset()) {
    return cls->unknown_base.is_unset() ? std::nullopt : std::optional(unknown_part("[...]", where));
  }
  return in.subscript(native, key, where);
}

bool InstanceObject::set_subscript(Interpreter& in, const Value& key, const Value& value, Span where) {
  if (cls->find("__setitem__") != nullptr) {
    special(in, "__setitem__", {key, value}, where);
    return true;
  }
  if (native.is_unset()) {
    return !cls->unknown_base.is_unset();
  }
  in.set_subscript(native, key, value, where);
  return true;
}

bool InstanceObject::delete_subscript(Interpreter& in, const Value& key, Span where) {
  if (cls->find("__delitem__") != nullptr) {
    special(in, "__delitem__", {key}, where);
    return true;
  }
  if (native.is_unset()) {
    return false;
  }
  in.delete_subscript(native, key, where);
  return true;
}

}  // namespace sqlgen::python
