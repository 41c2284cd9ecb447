#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/objects/numbers/big_number.hpp"

namespace sqlgen::python {

namespace {

void check_size(Interpreter& in, std::uint64_t size, Span where) {
  if (size > kMaxIntBits) {
    in.fail(Diagnostic{.id = "evaluation-limit",
                       .message = "an integer becomes too large",
                       .span = where,
                       .help = {"compute it with smaller numbers, or write the result as a literal"}});
  }
  in.count_steps(size / 64, where);
  in.count_bytes(size / 8, where);
}

/// What multiplying or dividing numbers of so many bits costs.
void count_product(Interpreter& in, std::uint64_t left, std::uint64_t right, Span where) {
  in.count_steps((left / 64 + 1) * (right / 64 + 1) / kWordsPerStep, where);
}

Big big_floor_divide(const Big& left, const Big& right) {
  Big quotient = left / right;
  if ((left % right != 0) && ((left < 0) != (right < 0))) {
    --quotient;
  }
  return quotient;
}

Value power(Interpreter& in, const Big& base, const Big& exponent, const Value& left, const Value& right,
            Span where) {
  if (exponent < 0) {
    if (base == 0) {
      in.raise("ZeroDivisionError", "0.0 cannot be raised to a negative power", where);
    }
    return Value::floating(std::pow(int_to_double(in, left, where), int_to_double(in, right, where)));
  }
  if (bits(base) <= 1) {
    const bool odd = (exponent % 2) != 0;
    return base < 0 ? Value::integer(odd ? -1 : 1) : Value::integer(exponent == 0 || base == 1 ? 1 : 0);
  }
  const std::uint64_t size =
      exponent > kMaxIntBits ? kMaxIntBits + 1 : bits(base) * static_cast<std::uint64_t>(exponent);
  check_size(in, size, where);
  count_product(in, size / 2, size / 2, where);
  return from_big(boost::multiprecision::pow(base, static_cast<unsigned>(exponent)));
}

Value shift(Interpreter& in, BinaryOperator op, const Big& left, const Big& right, Span where) {
  if (right < 0) {
    in.raise("ValueError", "negative shift count", where);
  }
  if (op == BinaryOperator::lshift) {
    if (left == 0) {
      return Value::integer(0);
    }
    check_size(in, right > kMaxIntBits ? kMaxIntBits + 1 : bits(left) + static_cast<std::uint64_t>(right),
               where);
    return from_big(left * boost::multiprecision::pow(Big(2), static_cast<unsigned>(right)));
  }
  if (right > kMaxIntBits) {
    return Value::integer(left < 0 ? -1 : 0);
  }
  return from_big(big_floor_divide(left, boost::multiprecision::pow(Big(2), static_cast<unsigned>(right))));
}

// In two's complement with one bit more than either number needs: cpp_int's own operators refuse negatives.
Value bitwise(BinaryOperator op, const Big& left, const Big& right) {
  const auto width = static_cast<unsigned>(std::max(bits(left), bits(right)) + 1);
  const Big modulus = boost::multiprecision::pow(Big(2), width);
  const Big a = left < 0 ? Big(left + modulus) : left;
  const Big b = right < 0 ? Big(right + modulus) : right;
  Big result;
  if (op == BinaryOperator::bit_and) {
    result = a & b;
  } else if (op == BinaryOperator::bit_or) {
    result = a | b;
  } else {
    result = a ^ b;
  }
  if (boost::multiprecision::bit_test(result, width - 1)) {
    result -= modulus;
  }
  return from_big(std::move(result));
}

double big_true_divide(Interpreter& in, const Big& left, const Big& right, Span where) {
  // 64 bits of quotient and a sticky bit below them round to the nearest double.
  const bool negative = (left < 0) != (right < 0);
  Big a = boost::multiprecision::abs(left);
  Big b = boost::multiprecision::abs(right);
  if (a == 0) {
    return 0.0;
  }
  const auto shift = 64 + static_cast<std::int64_t>(bits(b)) - static_cast<std::int64_t>(bits(a));
  (shift > 0 ? a : b) <<= static_cast<unsigned>(std::abs(shift));
  Big quotient = a / b;
  if (a % b != 0) {
    quotient |= 1;
  }
  std::int64_t exponent = -shift;
  if (bits(quotient) > 64) {
    const bool sticky = boost::multiprecision::bit_test(quotient, 0);
    quotient >>= 1;
    quotient |= sticky ? 1 : 0;
    ++exponent;
  }
  const double result =
      std::ldexp(static_cast<double>(static_cast<std::uint64_t>(quotient)), static_cast<int>(exponent));
  if (std::isinf(result)) {
    in.raise("OverflowError", "integer division result too large for a float", where);
  }
  return negative ? -result : result;
}

}  // namespace

Value int_binary(Interpreter& in, BinaryOperator op, const Value& left, const Value& right, Span where) {
  const Big a = to_big(left);
  const Big b = to_big(right);
  in.count_steps((bits(a) + bits(b)) / 256, where);
  const bool divides =
      op == BinaryOperator::div || op == BinaryOperator::floor_div || op == BinaryOperator::mod;
  if (divides && b == 0) {
    in.raise("ZeroDivisionError",
             op == BinaryOperator::div   ? "division by zero"
             : op == BinaryOperator::mod ? "integer modulo by zero"
                                         : "integer division or modulo by zero",
             where);
  }
  if (divides) {
    count_product(in, bits(a), bits(b), where);
  }
  switch (op) {
    case BinaryOperator::add:
      return from_big(a + b);
    case BinaryOperator::sub:
      return from_big(a - b);
    case BinaryOperator::mul:
      check_size(in, bits(a) + bits(b), where);
      count_product(in, bits(a), bits(b), where);
      return from_big(a * b);
    case BinaryOperator::div:
      return Value::floating(big_true_divide(in, a, b, where));
    case BinaryOperator::floor_div:
      return from_big(big_floor_divide(a, b));
    case BinaryOperator::mod:
      return from_big(a - big_floor_divide(a, b) * b);
    case BinaryOperator::pow:
      return power(in, a, b, left, right, where);
    case BinaryOperator::lshift:
    case BinaryOperator::rshift:
      return shift(in, op, a, b, where);
    case BinaryOperator::bit_or:
    case BinaryOperator::bit_xor:
    case BinaryOperator::bit_and:
      return bitwise(op, a, b);
    case BinaryOperator::matmul:
      break;
  }
  in.raise("TypeError", "unsupported operand type(s) for @: 'int' and 'int'", where);
}

namespace {

// What multiplied by the number leaves 1.
Big inverse(Interpreter& in, const Big& number, const Big& modulus, Span where) {
  Big rest = modulus;
  Big divisor = number;
  Big before = 0;
  Big factor = 1;
  while (divisor != 0) {
    const Big quotient = rest / divisor;
    rest = std::exchange(divisor, Big(rest - quotient * divisor));
    before = std::exchange(factor, Big(before - quotient * factor));
  }
  if (rest != 1) {
    in.raise("ValueError", "base is not invertible for the given modulus", where);
  }
  return before < 0 ? Big(before + modulus) : before;
}

}  // namespace

Value int_power_modulo(Interpreter& in, const Value& base, const Value& exponent, const Value& modulus,
                       Span where) {
  const Big m = to_big(modulus);
  Big e = to_big(exponent);
  if (m == 0) {
    in.raise("ValueError", "pow() 3rd argument cannot be 0", where);
  }
  const std::uint64_t words = bits(m) / 64 + 1;
  in.count_steps(bits(e) * (words * words / kWordsPerStep + 1) + bits(to_big(base)) / 64, where);
  const Big positive = boost::multiprecision::abs(m);
  Big b = to_big(base) % positive;
  if (b < 0) {
    b += positive;
  }
  if (e < 0) {
    e = -e;
    b = inverse(in, b, positive, where);
  }
  Big result = boost::multiprecision::powm(b, e, positive);
  if (m < 0 && result != 0) {
    result += m;
  }
  return from_big(std::move(result));
}

double int_to_double(Interpreter& in, const Value& value, Span where) {
  if (const auto small = small_int(value)) {
    return static_cast<double>(*small);
  }
  const Big number = to_big(value);
  if (bits(number) > 1024) {
    in.raise("OverflowError", "int too large to convert to float", where);
  }
  return big_true_divide(in, number, 1, where);
}

}  // namespace sqlgen::python
