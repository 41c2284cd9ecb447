#include "frontend/python/objects/numbers/big_int.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <limits>
#include <vector>

#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/numbers/big_number.hpp"
#include "support/spelling/ascii.hpp"

namespace sqlgen::python {

BigIntObject::BigIntObject(std::unique_ptr<Number> number) : Object(kKind), number_(std::move(number)) {}
BigIntObject::~BigIntObject() = default;

namespace {

constexpr std::size_t kMaxConvertedDigits = 4300;  // sys.int_info.default_max_str_digits

int big_digit(char c) {
  if (is_ascii_digit(c)) {
    return c - '0';
  }
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 99;
}

}  // namespace

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
  if (digits.size() > kMaxIntBits / 3) {
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

}  // namespace sqlgen::python
