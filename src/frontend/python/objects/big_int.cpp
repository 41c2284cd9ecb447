#include "frontend/python/objects/big_int.hpp"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <boost/multiprecision/cpp_int.hpp>
#pragma GCC diagnostic pop

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <vector>

#include "frontend/python/evaluator/state.hpp"
#include "support/spelling/ascii.hpp"

namespace sqlgen::python {

using Big = boost::multiprecision::cpp_int;

struct BigIntObject::Number {
  Big value;
};

BigIntObject::BigIntObject(std::unique_ptr<Number> number) : Object(kKind), number_(std::move(number)) {}
BigIntObject::~BigIntObject() = default;

namespace {

constexpr std::uint64_t kMaxBits = 1U << 20U;      // beyond this an operation alone could take seconds
constexpr std::size_t kMaxConvertedDigits = 4300;  // sys.int_info.default_max_str_digits
constexpr std::uint64_t kWordsPerStep = 64;        // multiplications of words that take as long as a step

Big to_big(const Value& value) {
  if (const auto* big = value.cast<BigIntObject>()) {
    return big->number().value;
  }
  return {value.is_bool() ? static_cast<std::int64_t>(value.as_bool()) : value.as_int()};
}

Value from_big(Big number) {
  if (number >= std::numeric_limits<std::int64_t>::min() &&
      number <= std::numeric_limits<std::int64_t>::max()) {
    return Value::integer(static_cast<std::int64_t>(number));
  }
  return Value::make<BigIntObject>(
      std::make_unique<BigIntObject::Number>(BigIntObject::Number{std::move(number)}));
}

std::uint64_t bits(const Big& number) {
  return number.is_zero() ? 0 : boost::multiprecision::msb(boost::multiprecision::abs(number)) + 1;
}

void check_size(Interpreter& in, std::uint64_t size, Span where) {
  if (size > kMaxBits) {
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
      exponent > kMaxBits ? kMaxBits + 1 : bits(base) * static_cast<std::uint64_t>(exponent);
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
    check_size(in, right > kMaxBits ? kMaxBits + 1 : bits(left) + static_cast<std::uint64_t>(right), where);
    return from_big(left * boost::multiprecision::pow(Big(2), static_cast<unsigned>(right)));
  }
  if (right > kMaxBits) {
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

int big_digit(char c) {
  if (is_ascii_digit(c)) {
    return c - '0';
  }
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 99;
}

}  // namespace

bool is_integer(const Value& value) {
  return value.is_int() || value.is_bool() || value.cast<BigIntObject>() != nullptr;
}

bool is_number(const Value& value) {
  return value.is_float() || is_integer(value);
}

std::optional<std::int64_t> small_int(const Value& value) {
  if (value.is_int()) {
    return value.as_int();
  }
  return value.is_bool() ? std::optional<std::int64_t>(value.as_bool()) : std::nullopt;
}

std::optional<Value> int_from_digits(std::string_view digits, int base) {
  const bool negative = !digits.empty() && digits.front() == '-';
  if (!digits.empty() && (digits.front() == '-' || digits.front() == '+')) {
    digits.remove_prefix(1);
  }
  if (digits.empty()) {
    return std::nullopt;
  }
  if (digits.size() > kMaxBits / 3) {
    throw CompileError("evaluation-limit", "an integer becomes too large", {},
                       "compute it with smaller numbers, or write the result as a literal");
  }
  Big number = 0;
  std::int64_t chunk = 0;  // several digits at a time
  std::int64_t scale = 1;
  for (const char c : digits) {
    const int digit = big_digit(c);
    if (digit >= base) {
      return std::nullopt;
    }
    chunk = chunk * base + digit;
    scale *= base;
    if (scale > std::numeric_limits<std::int64_t>::max() / 64) {
      number = number * scale + chunk;
      chunk = 0;
      scale = 1;
    }
  }
  number = number * scale + chunk;
  return from_big(negative ? Big(-number) : number);
}

std::string int_to_string(const Value& value, int base) {
  Big number = to_big(value);
  if (base == 10) {
    return number.str();
  }
  const bool negative = number < 0;
  number = boost::multiprecision::abs(number);
  // A digit stands for so many bits; cpp_int's own way divides the whole number for each of them.
  const unsigned width = base == 2 ? 1 : base == 8 ? 3 : 4;
  std::vector<std::uint8_t> values;
  boost::multiprecision::export_bits(number, std::back_inserter(values), width);
  std::string digits = negative ? "-" : "";
  for (const std::uint8_t digit : values) {
    digits += "0123456789abcdef"[digit];
  }
  return digits;
}

std::string int_to_decimal(Interpreter& in, const Value& value, Span where) {
  if (value.cast<BigIntObject>() == nullptr) {
    return fmt::format("{}", value.is_bool() ? static_cast<std::int64_t>(value.as_bool()) : value.as_int());
  }
  constexpr std::uint64_t kLeastBits = 14'281;  // of a number of 4300 digits
  const auto words = static_cast<std::uint64_t>(int_bit_length(value)) / 64;
  auto text = words * 64 > kLeastBits + 64 ? std::string() : int_to_string(value);
  if (text.empty() || text.size() - (text.front() == '-' ? 1 : 0) > kMaxConvertedDigits) {
    in.raise("ValueError",
             fmt::format("Exceeds the limit ({} digits) for integer string conversion; use "
                         "sys.set_int_max_str_digits() to increase the limit",
                         kMaxConvertedDigits),
             where);
  }
  in.count_steps(words * words / kWordsPerStep, where);
  return text;
}

void check_decimal_digits(Interpreter& in, std::size_t digits, Span where) {
  if (digits > kMaxConvertedDigits) {
    in.raise("ValueError",
             fmt::format("Exceeds the limit ({} digits) for integer string conversion: value has {} digits; "
                         "use sys.set_int_max_str_digits() to increase the limit",
                         kMaxConvertedDigits, digits),
             where);
  }
  const std::uint64_t words = digits / 19;
  in.count_steps(words * words / kWordsPerStep, where);
}

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

Value int_negate(const Value& value) {
  return from_big(-to_big(value));
}
Value int_invert(const Value& value) {
  return from_big(-to_big(value) - 1);
}

int int_compare(const Value& left, const Value& right) {
  const auto a = small_int(left);
  const auto b = small_int(right);
  if (a && b) {
    return *a < *b ? -1 : static_cast<int>(*a > *b);
  }
  return to_big(left).compare(to_big(right));
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

Value int_from_double(double number) {
  if (number > -9.2e18 && number < 9.2e18) {
    return Value::integer(static_cast<std::int64_t>(number));
  }
  return from_big(Big(std::trunc(number)));
}

std::uint64_t int_hash(const Value& value) {
  constexpr std::uint64_t kModulus = (std::uint64_t{1} << 61U) - 1;
  const Big number = to_big(value);
  const auto rest = static_cast<std::uint64_t>(abs(number) % kModulus);
  const std::uint64_t hash = number < 0 ? 0 - rest : rest;
  return hash == UINT64_MAX ? UINT64_MAX - 1 : hash;  // -1 says an error in C
}

std::int64_t int_bit_length(const Value& value) {
  return static_cast<std::int64_t>(bits(to_big(value)));
}

Value int_power_modulo(Interpreter& in, const Value& base, const Value& exponent, const Value& modulus,
                       Span where) {
  const Big m = to_big(modulus);
  Big e = to_big(exponent);
  if (m == 0) {
    in.raise("ValueError", "pow() 3rd argument cannot be 0", where);
  }
  if (e < 0) {
    in.raise("ValueError", "pow() with a negative exponent and a modulus is not supported", where);
  }
  const std::uint64_t words = bits(m) / 64 + 1;
  in.count_steps(bits(e) * (words * words / kWordsPerStep + 1) + bits(to_big(base)) / 64, where);
  const Big positive = boost::multiprecision::abs(m);
  Big b = to_big(base) % positive;
  if (b < 0) {
    b += positive;
  }
  Big result = boost::multiprecision::powm(b, e, positive);
  if (m < 0 && result != 0) {
    result += m;
  }
  return from_big(std::move(result));
}

}  // namespace sqlgen::python
