#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "dialect/literals/literal_renderer_text.hpp"
#include "support/overloaded.hpp"
#include "support/spelling/ascii.hpp"
#include "support/spelling/float_repr.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

constexpr long kMaxExponent = 400;

// Digits with single underscores between them; nothing where there are none or the underscores are elsewhere.
std::optional<std::string> take_digits(std::string_view text, std::size_t& at) {
  std::string digits;
  while (at < text.size() && (is_ascii_digit(text[at]) || text[at] == '_')) {
    const bool underscore = text[at] == '_';
    if (underscore && (digits.empty() || at + 1 >= text.size() || !is_ascii_digit(text[at + 1]))) {
      return std::nullopt;
    }
    if (!underscore) {
      digits += text[at];
    }
    ++at;
  }
  return digits.empty() ? std::nullopt : std::optional(digits);
}

bool take_sign(std::string_view text, std::size_t& at) {
  const bool negative = at < text.size() && text[at] == '-';
  if (at < text.size() && (text[at] == '-' || text[at] == '+')) {
    ++at;
  }
  return negative;
}

std::string normalized_digits(bool negative, std::string digits) {
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  return negative && digits != "0" ? "-" + digits : digits;
}

// int("...")
std::optional<std::string> parse_integer(std::string_view text) {
  text = trim(text);
  std::size_t at = 0;
  const bool negative = take_sign(text, at);
  const auto digits = take_digits(text, at);
  return digits && at == text.size() ? std::optional(normalized_digits(negative, *digits)) : std::nullopt;
}

// A decimal number in its parts: digits before and after the point, and the exponent.
struct Parts {
  bool negative = false;
  std::string whole, fraction;
  long exponent = 0;
};

// Decimal("..."): underscores may stand anywhere (_decimal.c, numeric_as_ascii).
std::string without_underscores(std::string_view text) {
  return replace_all(trim(text), "_", "");
}

std::optional<Parts> parse_decimal(std::string_view given) {
  const std::string text = without_underscores(given);
  Parts parts;
  std::size_t at = 0;
  parts.negative = take_sign(text, at);
  parts.whole = take_digits(text, at).value_or("");
  if (at < text.size() && text[at] == '.') {
    ++at;
    parts.fraction = take_digits(text, at).value_or("");
  }
  if (parts.whole.empty() && parts.fraction.empty()) {
    return std::nullopt;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    const bool negative = take_sign(text, at);
    const auto digits = take_digits(text, at);
    if (!digits || digits->size() > 6) {
      return std::nullopt;
    }
    parts.exponent = std::stol(*digits) * (negative ? -1 : 1);
  }
  return at == text.size() ? std::optional(parts) : std::nullopt;
}

bool is_special_number(std::string_view given) {
  const std::string text = without_underscores(given);
  std::size_t at = 0;
  (void)take_sign(text, at);
  const std::string name = to_lower(std::string_view(text).substr(at));
  const std::string kind = name.substr(0, name.find_last_not_of("0123456789") + 1);
  return name == "inf" || name == "infinity" || kind == "nan" || kind == "snan";  // a NaN may have digits
}

// int(Decimal(...)): cut off towards zero.
std::optional<std::string> truncated(std::string_view text) {
  const auto parts = parse_decimal(text);
  if (!parts || std::abs(parts->exponent) > kMaxExponent) {
    return std::nullopt;
  }
  const std::string digits = parts->whole + parts->fraction;
  const long wanted = static_cast<long>(parts->whole.size()) + parts->exponent;
  if (wanted <= 0) {
    return "0";
  }
  const auto size = static_cast<std::size_t>(wanted);
  return normalized_digits(parts->negative, digits.size() >= size
                                                ? digits.substr(0, size)
                                                : digits + std::string(size - digits.size(), '0'));
}

}  // namespace

std::optional<std::string> integer_text(const ir::LiteralValue& given) {
  const ir::LiteralValue& value = ir::plain_value(given);
  if (const auto* flag = value.get<bool>()) {
    return *flag ? "1" : "0";
  }
  if (const auto* number = value.get<double>()) {
    return std::isfinite(*number) ? truncated(fmt::format("{:f}", *number)) : std::nullopt;
  }
  if (const auto* text = value.get<std::string>()) {
    return parse_integer(*text);
  }
  if (const auto* number = value.get<ir::DecimalValue>()) {
    return truncated(number->text);
  }
  if (value.get<std::int64_t>() != nullptr || value.get<ir::BigIntegerValue>() != nullptr) {
    return ir::python_repr(value);
  }
  return std::nullopt;
}

std::optional<std::string> numeric_text(const ir::LiteralValue& given) {
  const ir::LiteralValue& value = ir::plain_value(given);
  if (const auto* text = value.get<std::string>()) {
    return parse_decimal(*text) || is_special_number(*text) ? std::optional(*text) : std::nullopt;
  }
  if (const auto* number = value.get<ir::DecimalValue>()) {
    return number->text;
  }
  if (value.get<bool>() != nullptr || value.get<std::int64_t>() != nullptr ||
      value.get<double>() != nullptr || value.get<ir::BigIntegerValue>() != nullptr) {
    return ir::python_repr(value);
  }
  return std::nullopt;
}

std::optional<bool> strict_boolean(const ir::LiteralValue& given) {
  const ir::LiteralValue& value = ir::plain_value(given);
  if (const auto* flag = value.get<bool>()) {
    return *flag;
  }
  if (const auto* number = value.get<std::int64_t>()) {
    return *number == 0 || *number == 1 ? std::optional(*number == 1) : std::nullopt;
  }
  if (const auto* number = value.get<double>()) {
    return *number == 0 || *number == 1 ? std::optional(*number == 1) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace sqlgen::dialect
