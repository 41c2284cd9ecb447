#include <fmt/format.h>

#include <cmath>

#include "frontend/python/builtins/sequence_operators.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/objects/numbers/complex.hpp"

namespace sqlgen::python {

namespace {

const char* arithmetic_symbol(BinaryOperator op) {
  switch (op) {
    case BinaryOperator::add:
      return "+";
    case BinaryOperator::sub:
      return "-";
    case BinaryOperator::mul:
      return "*";
    case BinaryOperator::matmul:
      return "@";
    case BinaryOperator::div:
      return "/";
    case BinaryOperator::floor_div:
      return "//";
    case BinaryOperator::mod:
      return "%";
    case BinaryOperator::pow:
      return "** or pow()";
    case BinaryOperator::lshift:
      return "<<";
    case BinaryOperator::rshift:
      return ">>";
    case BinaryOperator::bit_or:
      return "|";
    case BinaryOperator::bit_xor:
      return "^";
    case BinaryOperator::bit_and:
      return "&";
  }
  return "?";
}

// int by int where neither overflows; nothing leaves it to the exact arithmetic.
std::optional<Value> small_binary(BinaryOperator op, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  switch (op) {
    case BinaryOperator::add:
      return __builtin_add_overflow(a, b, &result) ? std::nullopt : std::optional(Value::integer(result));
    case BinaryOperator::sub:
      return __builtin_sub_overflow(a, b, &result) ? std::nullopt : std::optional(Value::integer(result));
    case BinaryOperator::mul:
      return __builtin_mul_overflow(a, b, &result) ? std::nullopt : std::optional(Value::integer(result));
    case BinaryOperator::floor_div:
      if (b <= 0) {
        return std::nullopt;
      }
      return Value::integer(a / b - (a % b < 0 ? 1 : 0));
    case BinaryOperator::mod:
      if (b <= 0) {
        return std::nullopt;
      }
      return Value::integer(a % b + (a % b < 0 ? b : 0));
    case BinaryOperator::bit_or:
      return Value::integer(a | b);
    case BinaryOperator::bit_xor:
      return Value::integer(a ^ b);
    case BinaryOperator::bit_and:
      return Value::integer(a & b);
    default:
      return std::nullopt;
  }
}

Value float_modulo(double a, double b) {
  double rest = std::fmod(a, b);
  if (rest != 0.0 && (rest < 0) != (b < 0)) {
    rest += b;
  }
  return Value::floating(rest == 0.0 ? std::copysign(0.0, b) : rest);
}

std::optional<Value> float_binary(Interpreter& in, BinaryOperator op, double a, double b, Span where) {
  const bool divides =
      op == BinaryOperator::div || op == BinaryOperator::floor_div || op == BinaryOperator::mod;
  if (divides && b == 0.0) {
    in.raise("ZeroDivisionError",
             op == BinaryOperator::div         ? "float division by zero"
             : op == BinaryOperator::floor_div ? "float floor division by zero"
                                               : "float modulo",
             where);
  }
  switch (op) {
    case BinaryOperator::add:
      return Value::floating(a + b);
    case BinaryOperator::sub:
      return Value::floating(a - b);
    case BinaryOperator::mul:
      return Value::floating(a * b);
    case BinaryOperator::div:
      return Value::floating(a / b);
    case BinaryOperator::floor_div:
      return Value::floating(std::floor((a - float_modulo(a, b).as_float()) / b + 0.5));
    case BinaryOperator::mod:
      return float_modulo(a, b);
    case BinaryOperator::pow:
      if (a == 0.0 && b < 0) {
        in.raise("ZeroDivisionError", "0.0 cannot be raised to a negative power", where);
      }
      if (a < 0 && std::floor(b) != b) {
        return complex_power(in, {a, 0.0}, {b, 0.0}, where);
      }
      if (const double power = std::pow(a, b);
          std::isfinite(power) || !std::isfinite(a) || !std::isfinite(b)) {
        return Value::floating(power);
      }
      in.raise("OverflowError", "(34, 'Numerical result out of range')", where);
    default:
      return std::nullopt;
  }
}

double to_double(Interpreter& in, const Value& value, Span where) {
  return value.is_float() ? value.as_float() : int_to_double(in, value, where);
}

std::optional<Value> number_binary(Interpreter& in, BinaryOperator op, const Value& left, const Value& right,
                                   Span where) {
  if (left.is_float() || right.is_float()) {
    return float_binary(in, op, to_double(in, left, where), to_double(in, right, where), where);
  }
  if (left.is_bool() && right.is_bool() &&
      (op == BinaryOperator::bit_or || op == BinaryOperator::bit_and || op == BinaryOperator::bit_xor)) {
    const bool a = left.as_bool();
    const bool b = right.as_bool();
    return Value::boolean(op == BinaryOperator::bit_or    ? a || b
                          : op == BinaryOperator::bit_and ? a && b
                                                          : a != b);
  }
  const auto a = small_int(left);
  const auto b = small_int(right);
  if (a && b) {
    if (auto result = small_binary(op, *a, *b)) {
      return result;
    }
  }
  return op == BinaryOperator::matmul ? std::nullopt : std::optional(int_binary(in, op, left, right, where));
}

// A class derived from the other operand's class answers first, as Python has it.
bool right_goes_first(const Value& left, const Value& right) {
  const auto* b = right.cast<InstanceObject>();
  if (b == nullptr) {
    return false;
  }
  const auto* a = left.cast<InstanceObject>();
  return a != nullptr ? a->cls != b->cls && b->cls->derives_from(a->cls.get()) : !b->native.is_unset();
}

std::optional<Value> object_binary(Interpreter& in, BinaryOperator op, const Value& left, const Value& right,
                                   Span where) {
  const DepthGuard guard(in, where);
  const bool swapped = right_goes_first(left, right);
  if (swapped) {
    if (auto result = right.as_object()->binary(in, op, left, true, where)) {
      return result;
    }
  }
  if (left.is_object()) {
    if (auto result = left.as_object()->binary(in, op, right, false, where)) {
      return result;
    }
  }
  if (right.is_object() && !swapped) {
    return right.as_object()->binary(in, op, left, true, where);
  }
  return std::nullopt;
}

}  // namespace

Value Interpreter::binary(BinaryOperator op, const Value& left, const Value& right, Span where) {
  if (left.is_int() && right.is_int()) {
    if (auto result = small_binary(op, left.as_int(), right.as_int())) {
      return std::move(*result);
    }
  }
  if (is_number(left) && is_number(right)) {
    if (auto result = number_binary(*this, op, left, right, where)) {
      return std::move(*result);
    }
  }
  if (is_opaque(left) || (is_opaque(right) && !left.is_object())) {
    return *(is_opaque(left) ? left : right).as_object()->binary(*this, op, right, false, where);
  }
  if (!right_goes_first(left, right)) {
    if (auto result = sequence_binary(*this, op, left, right, where)) {
      return std::move(*result);
    }
  }
  if (auto result = object_binary(*this, op, left, right, where)) {
    state_->weigh(*result, where);
    return std::move(*result);
  }
  if (op == BinaryOperator::add && left.is_string()) {
    raise("TypeError", fmt::format("can only concatenate str (not \"{}\") to str", type_name(right)), where);
  }
  if (op == BinaryOperator::add && left.cast<BytesObject>() != nullptr) {
    raise("TypeError", fmt::format("can't concat {} to {}", type_name(right), type_name(left)), where);
  }
  if (op == BinaryOperator::add &&
      (left.cast<ListObject>() != nullptr || left.cast<TupleObject>() != nullptr)) {
    const auto name = type_name(left);
    raise("TypeError",
          fmt::format("can only concatenate {} (not \"{}\") to {}", name, type_name(right), name), where);
  }
  raise("TypeError",
        fmt::format("unsupported operand type(s) for {}: '{}' and '{}'", arithmetic_symbol(op),
                    type_name(left), type_name(right)),
        where);
}

Value Interpreter::unary(UnaryOperator op, const Value& operand, Span where) {
  if (is_integer(operand)) {
    if (op == UnaryOperator::minus) {
      return int_negate(operand);
    }
    return op == UnaryOperator::invert ? int_invert(operand)
           : operand.is_bool()         ? Value::integer(operand.as_bool() ? 1 : 0)
                                       : operand;
  }
  if (operand.is_float() && op != UnaryOperator::invert) {
    return Value::floating(op == UnaryOperator::minus ? -operand.as_float() : operand.as_float());
  }
  if (operand.is_object()) {
    if (auto result = operand.as_object()->unary(*this, op, where)) {
      return std::move(*result);
    }
  }
  const auto* sign = op == UnaryOperator::minus ? "-" : op == UnaryOperator::plus ? "+" : "~";
  raise("TypeError", fmt::format("bad operand type for unary {}: '{}'", sign, type_name(operand)), where);
}

}  // namespace sqlgen::python
