#include "catalog/postgresql/analysis/constant_value.hpp"

#include <algorithm>
#include <string_view>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

bool is_digit_character(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit_character);
}

// Whether a text has the form, in which '9' is a digit, 'x' a lower hexadecimal one, all else itself.
bool has_form(std::string_view text, std::string_view form) {
  return text.size() == form.size() &&
         std::equal(text.begin(), text.end(), form.begin(), [](char c, char wanted) {
           const bool hexadecimal = is_digit_character(c) || (c >= 'a' && c <= 'f');
           return wanted == '9' ? is_digit_character(c) : wanted == 'x' ? hexadecimal : c == wanted;
         });
}

bool is_plain_integer(std::string_view text) {
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  return all_digits(digits) && (digits == "0" ? text == "0" : digits.front() != '0');
}

bool is_plain_number(std::string_view text) {
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const bool is_whole = is_plain_integer(whole) || whole == "-0";
  return point == std::string_view::npos ? is_plain_integer(text)
                                         : is_whole && all_digits(text.substr(point + 1));
}

// The shortest text that is read as the same number.
bool is_plain_float(std::string_view text) {
  return text.size() <= 6 && is_plain_number(text) &&
         (text.find('.') == std::string_view::npos || text.back() != '0') && !text.starts_with("-0");
}

// jsonb is written anew, with spaces and keys in an order of its own.
bool is_plain_jsonb(std::string_view text) {
  const bool is_string = text.size() > 1 && text.front() == '"' && text.back() == '"' &&
                         text.substr(1, text.size() - 2).find_first_of("\"\\") == std::string_view::npos;
  return text == "{}" || text == "[]" || text == "true" || text == "false" || text == "null" ||
         is_plain_integer(text) || is_string;
}

bool is_truth_word(std::string_view word) {
  return word == "t" || word == "true" || word == "1" || word == "on" || word == "yes" || word == "y";
}

// Elements that need no quotes.
bool is_plain_array(const Database& database, const TypeReference& type, std::string_view text) {
  if (text == "{}") {
    return true;
  }
  if (text.size() < 3 || text.front() != '{' || text.back() != '}') {
    return false;
  }
  const TypeReference element{type.type};
  for (const std::string& part : split(text.substr(1, text.size() - 2), ',')) {
    const bool plain =
        !part.empty() && to_lower(part) != "null" && std::all_of(part.begin(), part.end(), [](char c) {
          return is_digit_character(c) || c == '_' || c == '-' || (c >= 'a' && c <= 'z') ||
                 (c >= 'A' && c <= 'Z');
        });
    if (!plain || constant_value(database, element, part) != part) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::optional<std::string> constant_value(const Database& database, const TypeReference& type,
                                          const std::string& text) {
  const auto if_plain = [&](bool plain) { return plain ? std::optional(text) : std::nullopt; };
  if (type.array) {
    return if_plain(is_plain_array(database, type, text));
  }
  if (const Object* object = database.find(type.type)) {
    return if_plain(object->as<EnumType>() != nullptr || object->name == "citext");
  }
  switch (type.type) {
    case type_oid::kBool:
      return is_truth_word(to_lower(trim(text))) ? "true" : "false";
    case type_oid::kInt2:
    case type_oid::kInt4:
    case type_oid::kInt8:
    case type_oid::kOid:
      return if_plain(is_plain_integer(text));
    case type_oid::kNumeric:
      return if_plain(is_plain_number(text) && !text.starts_with("-0"));
    case type_oid::kFloat4:
    case type_oid::kFloat8:
      return if_plain(is_plain_float(text));
    case type_oid::kText:
    case type_oid::kVarchar:
    case type_oid::kBpchar:
    case type_oid::kJson:
      return text;
    case type_oid::kName:
      return if_plain(text.size() < 64);
    case type_oid::kJsonb:
      return if_plain(is_plain_jsonb(text));
    case type_oid::kUuid:
      return if_plain(has_form(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"));
    case type_oid::kDate:
      return if_plain(has_form(text, "9999-99-99"));
    case type_oid::kTime:
      return if_plain(has_form(text, "99:99:99"));
    case type_oid::kTimestamp:
      return if_plain(has_form(text, "9999-99-99 99:99:99"));
    case type_oid::kBit:
    case type_oid::kVarbit:
      return if_plain(text.find_first_not_of("01") == std::string::npos);
    case type_oid::kInet:
      return if_plain(has_form(text, "127.0.0.1") || has_form(text, "0.0.0.0"));
    case type_oid::kRegconfig:
      return text;
    default:
      return std::nullopt;
  }
}

}  // namespace sqlgen::catalog
