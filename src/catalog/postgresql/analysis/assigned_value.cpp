#include "catalog/postgresql/analysis/assigned_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "catalog/postgresql/analysis/analyzer.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/postgresql/facts/conversions.hpp"

namespace sqlgen::catalog {

namespace {

bool is_string(const TypeReference& type) {
  return !type.array && type.modifiers.empty() &&
         (type.type == type_oid::kText || type.type == type_oid::kVarchar);
}

bool is_number(const TypeReference& type) {
  return !type.array && type.modifiers.empty() &&
         (type.type == type_oid::kInt2 || type.type == type_oid::kInt4 || type.type == type_oid::kInt8 ||
          type.type == type_oid::kNumeric);
}

// The text of a value that needs no working out; nothing where that is not known.
std::optional<std::string> constant_text(const Typed& expression) {
  if (expression.kind == Typed::Kind::untyped || expression.kind == Typed::Kind::constant) {
    return expression.is_null ? std::nullopt : std::optional(expression.text);
  }
  const bool keeps_text = expression.kind == Typed::Kind::cast &&
                          (is_string(expression.type) ||
                           (is_number(expression.type) && is_number(expression.parts.front().type)));
  return keeps_text ? constant_text(expression.parts.front()) : std::nullopt;
}

std::size_t character_count(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

std::optional<std::size_t> modifier_number(const std::vector<std::string>& modifiers, std::size_t at) {
  std::size_t value = 0;
  if (at >= modifiers.size()) {
    return std::nullopt;
  }
  const std::string& text = modifiers[at];
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

// Trailing spaces are cut where they are too many.
bool is_too_long(std::string text, std::size_t length) {
  text.erase(text.find_last_not_of(' ') + 1);
  return character_count(text) > length;
}

// Digits before the point that are more than the precision leaves; rounding to them is left aside.
bool overflows(std::string_view text, std::size_t precision, std::size_t scale) {
  const bool plain = text.find_first_not_of("-+0123456789.") == std::string_view::npos;
  const std::size_t first = std::min(text.find_first_not_of("-+0"), text.size());
  const std::string_view digits = text.substr(first);
  const std::string_view whole = digits.substr(0, digits.find('.'));
  return plain && precision >= scale && whole.size() > precision - scale;
}

bool is_out_of_range(std::string_view text, Oid type) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end != text.data() + text.size() || error == std::errc::invalid_argument) {
    return false;
  }
  const std::int64_t most = type == type_oid::kInt2 ? 32767 : 2147483647;
  return error == std::errc::result_out_of_range ||
         (type != type_oid::kInt8 && (value > most || value < -most - 1));
}

struct Refusal {
  std::string_view sqlstate;
  std::string message;
};

std::optional<Refusal> refusal(const Database& database, const TypeReference& type, const std::string& text) {
  const TypeReference plain{type.type};
  const auto length = modifier_number(type.modifiers, 0);
  switch (type.type) {
    case type_oid::kVarchar:
    case type_oid::kBpchar:
      if (length && is_too_long(text, *length)) {
        return Refusal{"22001", "value too long for type " + shown_type(database, type, {})};
      }
      return std::nullopt;
    case type_oid::kNumeric:
      if (length && overflows(text, *length, modifier_number(type.modifiers, 1).value_or(0))) {
        return Refusal{"22003", "numeric field overflow"};
      }
      return std::nullopt;
    case type_oid::kInt2:
    case type_oid::kInt4:
    case type_oid::kInt8:
      if (is_out_of_range(text, type.type)) {
        return Refusal{"22003", shown_type(database, plain, {}) + " out of range"};
      }
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

}  // namespace

void require_assigned_value(Context& context, const Column& column) {
  if (column.default_value == nullptr || column.generated || column.type.array) {
    return;
  }
  try {
    const Typed value = Analyzer(context.db, nullptr).analyze(*column.default_value);
    const auto text = constant_text(value);
    const auto wrong = text ? refusal(context.db, base_type(context.db, column.type), *text) : std::nullopt;
    if (wrong) {
      context.fail(Problem::Kind::invalid_definition, wrong->sqlstate, wrong->message, {column.name},
                   column.doubt);
    }
  } catch (const NotFollowed&) {
  } catch (const NotMeant&) {
  }
}

}  // namespace sqlgen::catalog
