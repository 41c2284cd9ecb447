#include "catalog/rows/values/held_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/rows/values/decimal_text.hpp"
#include "catalog/rows/values/interval_text.hpp"
#include "catalog/rows/values/jsonb_text.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

using Held = SqliteValue::Kind;

SqliteValue text_value(std::string text) {
  return {Held::text, std::move(text)};
}

std::string lower_trimmed(std::string_view text) {
  return to_lower(trim(text));
}

std::optional<SqliteValue> boolean_of(std::string_view text) {
  const std::string word = lower_trimmed(text);
  static constexpr std::array<std::string_view, 6> kTrue{"t", "true", "y", "yes", "on", "1"};
  static constexpr std::array<std::string_view, 6> kFalse{"f", "false", "n", "no", "off", "0"};
  if (std::find(kTrue.begin(), kTrue.end(), word) != kTrue.end()) {
    return SqliteValue{Held::integer, "1"};
  }
  if (std::find(kFalse.begin(), kFalse.end(), word) != kFalse.end()) {
    return SqliteValue{Held::integer, "0"};
  }
  return std::nullopt;
}

std::optional<SqliteValue> integer_of(std::string_view text) {
  const std::string_view digits = trim(text);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) {
    return std::nullopt;
  }
  return SqliteValue{Held::integer, std::to_string(number)};
}

std::optional<SqliteValue> real_of(std::string_view text) {
  const std::string digits(trim(text));
  char* end = nullptr;
  const double number = std::strtod(digits.c_str(), &end);
  if (digits.empty() || *end != '\0') {
    return std::nullopt;
  }
  return SqliteValue{Held::real, fmt::format("{}", number)};
}

// Digits with a point; with a scale that many stand behind it, and what is too long before it is refused.
std::optional<SqliteValue> numeric_of(std::string_view text, const TypeReference& type) {
  const std::optional<std::string> digits = shown_numeric(trim(text));
  const auto modifier = [&](std::size_t i) {
    return type.modifiers.size() > i ? std::strtol(type.modifiers[i].c_str(), nullptr, 10) : 0L;
  };
  if (!digits || modifier(1) < 0) {
    return std::nullopt;
  }
  const std::size_t own_places = digits->size() - std::min(digits->find('.') + 1, digits->size());
  const auto places = type.modifiers.empty() ? (digits->find('.') == std::string::npos ? 0 : own_places)
                                             : static_cast<std::size_t>(modifier(1));
  const std::optional<std::string> number = rounded_decimal(*digits, places);
  if (!number) {
    return std::nullopt;
  }
  const std::string_view whole = std::string_view(*number).substr(number->starts_with('-') ? 1 : 0);
  const std::size_t before_point = std::min(whole.find('.'), whole.size()) - (whole.front() == '0' ? 1 : 0);
  const bool too_long =
      !type.modifiers.empty() && static_cast<long>(before_point) > modifier(0) - modifier(1);
  return too_long ? std::nullopt : std::optional(text_value(*number));
}

bool matches(std::string_view text, std::string_view pattern) {
  return text.size() >= pattern.size() &&
         std::equal(pattern.begin(), pattern.end(), text.begin(), [](char wanted, char c) {
           return wanted == '9' ? is_ascii_digit(c) : wanted == ' ' ? c == ' ' || c == 'T' : wanted == c;
         });
}

// The fraction of a second without zeros at its end, as PostgreSQL shows it; nothing where it is none.
std::optional<std::string> fraction_of(std::string_view text) {
  if (text.empty()) {
    return "";
  }
  if (text.front() != '.' || text.size() > 7 || text.size() == 1 ||
      !std::all_of(text.begin() + 1, text.end(), is_ascii_digit)) {
    return std::nullopt;
  }
  std::string digits(text);
  while (digits.back() == '0') {
    digits.pop_back();
  }
  return digits == "." ? "" : digits;
}

std::optional<SqliteValue> moment_of(std::string_view written, ValueKind to) {
  std::string_view text = trim(written);
  if (to == ValueKind::date) {
    const bool whole =
        matches(text, "9999-99-99") && (text.size() == 10 || matches(text.substr(10), " 99:99"));
    return whole ? std::optional(text_value(std::string(text.substr(0, 10)))) : std::nullopt;
  }
  if (to == ValueKind::time) {
    const auto fraction = matches(text, "99:99:99") ? fraction_of(text.substr(8)) : std::nullopt;
    return fraction ? std::optional(text_value(std::string(text.substr(0, 8)) + *fraction)) : std::nullopt;
  }
  static constexpr std::array<std::string_view, 4> kUtc{"+00:00", "+0000", "+00", "Z"};
  if (to == ValueKind::timestamptz) {
    const auto zone =
        std::find_if(kUtc.begin(), kUtc.end(), [&](std::string_view z) { return text.ends_with(z); });
    if (zone == kUtc.end()) {
      return std::nullopt;  // the session's time zone says
    }
    text.remove_suffix(zone->size());
  }
  if (matches(text, "9999-99-99") && text.size() == 10) {
    return text_value(std::string(text) + " 00:00:00");
  }
  const auto fraction = matches(text, "9999-99-99 99:99:99") ? fraction_of(text.substr(19)) : std::nullopt;
  if (!fraction) {
    return std::nullopt;
  }
  return text_value(std::string(text.substr(0, 10)) + " " + std::string(text.substr(11, 8)) + *fraction);
}

std::optional<SqliteValue> uuid_of(std::string_view text) {
  std::string digits;
  for (const char c : lower_trimmed(text)) {
    if (is_ascii_digit(c) || (c >= 'a' && c <= 'f')) {
      digits += c;
    } else if (c != '-') {
      return std::nullopt;
    }
  }
  if (digits.size() != 32) {
    return std::nullopt;
  }
  for (const std::size_t place : {20U, 16U, 12U, 8U}) {
    digits.insert(place, "-");
  }
  return text_value(std::move(digits));
}

std::optional<SqliteValue> fitting_text(std::string_view text, const TypeReference& type) {
  if (type.type == type_oid::kVarchar && !type.modifiers.empty() &&
      utf8_length(text) > std::strtoul(type.modifiers.front().c_str(), nullptr, 10)) {
    return std::nullopt;
  }
  return text_value(std::string(text));
}

// Bytes as two digits each; of the older notation what has nothing to escape.
std::optional<SqliteValue> bytes_of(std::string_view text) {
  if (text.starts_with("\\x")) {
    std::string digits;
    for (const char c : to_lower(text.substr(2))) {
      if (is_ascii_digit(c) || (c >= 'a' && c <= 'f')) {
        digits += c;
      } else if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        return std::nullopt;
      }
    }
    return digits.size() % 2 == 0 ? std::optional(text_value(std::move(digits))) : std::nullopt;
  }
  if (text.find('\\') != std::string_view::npos) {
    return std::nullopt;
  }
  std::string digits;
  for (const char c : text) {
    digits += fmt::format("{:02x}", static_cast<unsigned char>(c));
  }
  return text_value(std::move(digits));
}

}  // namespace

std::optional<SqliteValue> held_form(std::string_view text, ValueKind to, const TypeReference& type) {
  switch (to) {
    case ValueKind::boolean:
      return boolean_of(text);
    case ValueKind::integer:
      return integer_of(text);
    case ValueKind::real:
      return real_of(text);
    case ValueKind::numeric:
      return numeric_of(text, type);
    case ValueKind::date:
    case ValueKind::time:
    case ValueKind::timestamp:
    case ValueKind::timestamptz:
      return moment_of(text, to);
    case ValueKind::uuid:
      return uuid_of(text);
    case ValueKind::text:
      return fitting_text(text, type);
    case ValueKind::enumeration:
      return text_value(std::string(text));
    case ValueKind::json: {
      const auto form = jsonb_form(text);
      const bool as_written = type.type != type_oid::kJsonb;
      return form ? std::optional(text_value(as_written ? std::string(text) : *form)) : std::nullopt;
    }
    case ValueKind::bytes:
      return bytes_of(text);
    case ValueKind::interval: {
      const auto held = type.modifiers.empty() ? held_interval(text) : std::nullopt;
      return held ? std::optional(text_value(*held)) : std::nullopt;
    }
    case ValueKind::null:
    case ValueKind::array:
    case ValueKind::other:
      break;
  }
  return std::nullopt;
}

std::optional<std::string> shown_numeric(std::string_view digits) {
  if (digits.starts_with('-')) {
    const auto positive = shown_numeric(digits.substr(1));
    const bool zero = positive && positive->find_first_of("123456789") == std::string::npos;
    return !positive || zero ? positive : "-" + *positive;
  }
  const std::size_t mark = std::min(digits.find_first_of("eE"), digits.size());
  std::int64_t exponent = 0;
  if (mark < digits.size()) {
    std::string_view power = digits.substr(mark + 1);
    power.remove_prefix(power.starts_with('+') ? 1 : 0);
    const auto [end, error] = std::from_chars(power.data(), power.data() + power.size(), exponent);
    if (error != std::errc() || end != power.data() + power.size() || exponent > 1000 || exponent < -1000) {
      return std::nullopt;
    }
  }
  const std::string_view number = digits.substr(0, mark);
  const std::size_t point = std::min(number.find('.'), number.size());
  std::string whole(number.substr(0, point)), fraction(number.substr(std::min(point + 1, number.size())));
  for (; exponent > 0; --exponent) {
    whole += fraction.empty() ? '0' : fraction.front();
    fraction.erase(0, fraction.empty() ? 0 : 1);
  }
  for (; exponent < 0; ++exponent) {
    fraction.insert(0, 1, whole.empty() ? '0' : whole.back());
    whole.resize(whole.empty() ? 0 : whole.size() - 1);
  }
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
  return (whole.empty() ? "0" : whole) + (fraction.empty() ? "" : "." + fraction);
}

}  // namespace sqlgen::catalog
