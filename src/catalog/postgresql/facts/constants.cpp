#include "catalog/postgresql/facts/constants.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view without_sign(std::string_view text) {
  return text.starts_with('-') || text.starts_with('+') ? text.substr(1) : text;
}

bool is_integer(std::string_view text) {
  const std::string_view digits = without_sign(text);
  return !digits.empty() && std::all_of(digits.begin(), digits.end(), is_digit);
}

// numeric_in, float8in: digits with a point and an exponent, or a word.
bool is_decimal(std::string_view text) {
  const std::string_view unsigned_text = without_sign(text);
  static constexpr std::array<std::string_view, 3> kWords{"nan", "infinity", "inf"};
  if (std::find(kWords.begin(), kWords.end(), to_lower(unsigned_text)) != kWords.end()) {
    return true;
  }
  const std::size_t exponent = unsigned_text.find_first_of("eE");
  const std::string_view mantissa = unsigned_text.substr(0, exponent);
  const bool digits = std::any_of(mantissa.begin(), mantissa.end(), is_digit) &&
                      std::count(mantissa.begin(), mantissa.end(), '.') <= 1 &&
                      mantissa.find_first_not_of("0123456789.") == std::string_view::npos;
  return digits && (exponent == std::string_view::npos || is_integer(unsigned_text.substr(exponent + 1)));
}

// parse_bool: the beginning of a word will do, as far as it is one word's alone.
bool is_truth_value(std::string_view text) {
  const std::string word = to_lower(text);
  static constexpr std::array<std::string_view, 4> kWords{"true", "false", "yes", "no"};
  const bool begins = !word.empty() && std::any_of(kWords.begin(), kWords.end(), [&](std::string_view whole) {
    return whole.starts_with(word);
  });
  return begins || word == "on" || word == "of" || word == "off" || word == "1" || word == "0";
}

// uuid_in: 32 hexadecimal digits, hyphens after each four of them, braces around it.
bool is_uuid(std::string_view text) {
  if (text.starts_with('{') && text.ends_with('}')) {
    text = text.substr(1, text.size() - 2);
  }
  std::size_t digits = 0;
  for (const char c : text) {
    const bool hyphen = c == '-' && digits % 4 == 0 && digits != 0;
    if (!hyphen && std::string_view("0123456789abcdefABCDEF").find(c) == std::string_view::npos) {
      return false;
    }
    digits += hyphen ? 0 : 1;
  }
  return digits == 32;
}

}  // namespace

bool may_be_constant(Oid type, std::string_view text) {
  switch (type) {
    case type_oid::kInt2:
    case type_oid::kInt4:
    case type_oid::kInt8:
      return is_integer(trim(text));
    case type_oid::kNumeric:
    case type_oid::kFloat4:
    case type_oid::kFloat8:
      return is_decimal(trim(text));
    case type_oid::kBool:
      return is_truth_value(trim(text));
    case type_oid::kUuid:
      return is_uuid(text);
    default:
      return true;
  }
}

}  // namespace sqlgen::catalog
