#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "frontend/python/syntax/lexer/literal.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

// Python's limit for the conversion of decimal digits (sys.int_info.default_max_str_digits).
constexpr std::size_t kMaxDecimalDigits = 4300;

int literal_digit(char c) {
  return c <= '9' ? c - '0' : c - 'a' + 10;
}

// The decimal digits of digits in another base.
std::string to_decimal(std::string_view digits, int radix) {
  constexpr std::uint64_t kLimb = 1'000'000'000;
  std::vector<std::uint64_t> limbs;  // least significant first
  for (const char c : digits) {
    auto carry = static_cast<std::uint64_t>(literal_digit(c));
    for (std::uint64_t& limb : limbs) {
      carry += limb * static_cast<std::uint64_t>(radix);
      limb = carry % kLimb;
      carry /= kLimb;
    }
    if (carry != 0) {
      limbs.push_back(carry);
    }
  }
  std::string text = limbs.empty() ? "0" : fmt::format("{}", limbs.back());
  for (std::size_t i = limbs.size(); i-- > 1;) {
    text += fmt::format("{:09}", limbs[i - 1]);
  }
  return text;
}

std::optional<ast::ConstantValue> integer_value(std::string_view text, Arena& arena, LiteralError& error) {
  int radix = 10;
  std::string_view digits = text;
  if (text.size() > 2 && text[0] == '0' && text[1] >= 'a') {
    radix = text[1] == 'x' ? 16 : text[1] == 'o' ? 8 : 2;
    digits = text.substr(2);
  }
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  if (radix == 10 && digits.size() > kMaxDecimalDigits) {
    error = {
        fmt::format(
            "integer literal has {} digits, more than the {} that Python allows; write it in hexadecimal",
            digits.size(), kMaxDecimalDigits),
        0, text.size()};
    return std::nullopt;
  }
  std::int64_t value = 0;
  if (digits.empty()) {
    return value;
  }
  if (std::from_chars(digits.data(), digits.data() + digits.size(), value, radix).ec == std::errc()) {
    return value;
  }
  if (radix == 10) {
    return ast::BigInt{arena.copy(digits)};
  }
  if (digits.size() <= kMaxDecimalDigits) {
    const std::string decimal = to_decimal(digits, radix);
    if (decimal.size() <= kMaxDecimalDigits) {
      return ast::BigInt{arena.copy(decimal)};
    }
  }
  return ast::BigInt{arena.copy(text)};
}

// What a number beyond the range of double becomes: infinity, or zero where it is too small.
double out_of_range(std::string_view text) {
  const std::size_t exponent_at = std::min(text.find('e'), text.size());
  const std::string_view mantissa = text.substr(0, exponent_at);
  const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
  const std::size_t first = mantissa.find_first_of("123456789");
  if (first == std::string_view::npos) {
    return 0;
  }
  std::string_view exponent_text = text.substr(std::min(exponent_at + 1, text.size()));
  const bool negative = exponent_text.substr(0, 1) == "-";
  if (!exponent_text.empty() && (negative || exponent_text[0] == '+')) {
    exponent_text.remove_prefix(1);
  }
  std::int64_t exponent = 0;
  if (std::from_chars(exponent_text.data(), exponent_text.data() + exponent_text.size(), exponent).ec ==
      std::errc::result_out_of_range) {
    exponent = std::numeric_limits<std::int32_t>::max();
  }
  const std::int64_t magnitude = static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first);
  return (negative ? -exponent : exponent) + magnitude > 0 ? std::numeric_limits<double>::infinity() : 0;
}

double float_value(std::string_view text) {
  double value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc::result_out_of_range ? out_of_range(text) : value;
}

}  // namespace

std::optional<ast::ConstantValue> number_value(std::string_view text, Arena& arena, LiteralError& error) {
  std::string plain;
  if (text.find_first_of("_ABCDEFJOX") != std::string_view::npos) {
    plain = to_lower(text);
    plain.erase(std::remove(plain.begin(), plain.end(), '_'), plain.end());
    text = plain;
  }
  if (text.back() == 'j') {
    return ast::Imaginary{float_value(text.substr(0, text.size() - 1))};
  }
  const bool prefixed = text.size() > 1 && (text[1] == 'x' || text[1] == 'o' || text[1] == 'b');
  if (!prefixed && text.find_first_of(".e") != std::string_view::npos) {
    return float_value(text);
  }
  return integer_value(text, arena, error);
}

}  // namespace sqlgen::python
