#include "catalog/rows/values/value_kind.hpp"

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/rows/values/array_text.hpp"
#include "catalog/rows/values/held_form.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

using Held = SqliteValue::Kind;

bool can_be_element(ValueKind kind) {
  switch (kind) {
    case ValueKind::null:
    case ValueKind::interval:
    case ValueKind::json:
    case ValueKind::bytes:
    case ValueKind::array:
    case ValueKind::other:
      return false;
    default:
      return true;
  }
}

std::optional<SqliteValue> array_from_literal(const Database& database, std::string_view text,
                                              const TypeReference& type) {
  const auto elements = read_array_literal(text);
  if (!elements) {
    return std::nullopt;
  }
  const TypeReference of = element_type(type);
  const ValueKind kind = value_kind(database, of);
  std::vector<SqliteValue> held;
  for (const auto& element : *elements) {
    const auto value = element ? held_form(*element, kind, of) : std::optional(SqliteValue{});
    if (!value) {
      return std::nullopt;
    }
    held.push_back(*value);
  }
  return SqliteValue{Held::text, held_array(held)};
}

// Arrays stay what they are where their elements would.
bool same_elements(const Database& database, const TypeReference& from, const TypeReference& to) {
  const ValueKind one = value_kind(database, element_type(from));
  const ValueKind other = value_kind(database, element_type(to));
  const bool texts = other == ValueKind::text && to.modifiers.empty() &&
                     (one == ValueKind::uuid || one == ValueKind::enumeration);
  return to.modifiers.empty() && (one == other || texts);
}

}  // namespace

bool is_number(ValueKind kind) {
  return kind == ValueKind::integer || kind == ValueKind::numeric || kind == ValueKind::real;
}

ValueKind value_kind(const Database& database, const TypeReference& type) {
  if (type.array) {
    return can_be_element(value_kind(database, element_type(type))) ? ValueKind::array : ValueKind::other;
  }
  switch (type.type) {
    case type_oid::kBool:
      return ValueKind::boolean;
    case type_oid::kInt2:
    case type_oid::kInt4:
    case type_oid::kInt8:
    case type_oid::kOid:
      return ValueKind::integer;
    case type_oid::kFloat4:
    case type_oid::kFloat8:
      return ValueKind::real;
    case type_oid::kNumeric:
      return ValueKind::numeric;
    case type_oid::kText:
    case type_oid::kVarchar:
    case type_oid::kName:
      return ValueKind::text;
    case type_oid::kDate:
      return ValueKind::date;
    case type_oid::kTime:
      return ValueKind::time;
    case type_oid::kTimestamp:
      return ValueKind::timestamp;
    case type_oid::kTimestamptz:
      return ValueKind::timestamptz;
    case type_oid::kInterval:
      return ValueKind::interval;
    case type_oid::kUuid:
      return ValueKind::uuid;
    case type_oid::kJson:
    case type_oid::kJsonb:
      return ValueKind::json;
    case type_oid::kBytea:
      return ValueKind::bytes;
    default:
      return database.find_as<EnumType>(type.type) != nullptr ? ValueKind::enumeration : ValueKind::other;
  }
}

TypeReference element_type(const TypeReference& array) {
  return {array.type, array.modifiers, false};
}

std::optional<SqliteValue> assigned(const Database& database, const GivenValue& given, ValueKind to,
                                    const TypeReference& type) {
  const SqliteValue& value = given.value;
  const ValueKind from = given.kind;
  if (value.kind == Held::null) {
    return value;
  }
  if (value.kind == Held::blob) {
    return value;  // not known, whatever its type
  }
  if (given.literal && from == ValueKind::text) {
    return to == ValueKind::array ? array_from_literal(database, value.text, type)
                                  : held_form(value.text, to, type);
  }
  if (is_number(from) && is_number(to)) {
    return from == ValueKind::real && to != ValueKind::real ? std::nullopt : held_form(value.text, to, type);
  }
  if (to == ValueKind::text) {
    const bool shown_alike = from == ValueKind::text || from == ValueKind::integer ||
                             from == ValueKind::numeric || from == ValueKind::enumeration ||
                             from == ValueKind::uuid || from == ValueKind::date;
    return shown_alike ? held_form(value.text, to, type) : std::nullopt;
  }
  const bool moments = (from == ValueKind::date && to == ValueKind::timestamp) ||
                       (from == ValueKind::timestamp && to == ValueKind::date);
  if (moments) {
    return held_form(value.text, to, type);
  }
  if (from == ValueKind::json && to == ValueKind::json) {
    return held_form(value.text, to, type);
  }
  if (from == ValueKind::array && to == ValueKind::array) {
    return same_elements(database, given.type, type) ? std::optional(value) : std::nullopt;
  }
  return from == to && to != ValueKind::other ? std::optional(value) : std::nullopt;
}

std::optional<SqliteValue> cast_value(const Database& database, const GivenValue& given, ValueKind to,
                                      const TypeReference& type) {
  const ValueKind from = given.kind;
  const bool is_known = given.value.kind == Held::integer || given.value.kind == Held::text;
  if (is_known && from == ValueKind::boolean && to == ValueKind::integer) {
    return given.value;
  }
  if (is_known && from == ValueKind::boolean && to == ValueKind::text) {
    return held_form(given.value.text == "1" ? "true" : "false", to, type);
  }
  if (is_known && from == ValueKind::integer && to == ValueKind::boolean) {
    return SqliteValue{Held::integer, given.value.text == "0" ? "0" : "1"};
  }
  if (from == ValueKind::text || from == ValueKind::enumeration) {
    return assigned(database, {given.value, ValueKind::text, true, given.type}, to, type);
  }
  return assigned(database, given, to, type);
}

SqliteValue unknown_cell(std::string_view why) {
  return {Held::blob, std::string(why)};
}

SqliteValue shaped_cell(std::string_view why, std::string_view shape, std::string_view identity) {
  const std::string separator(1, '\0');
  return unknown_cell(std::string(why) + separator + std::string(shape) + separator + std::string(identity));
}

UnknownCell read_unknown_cell(std::string_view cell) {
  const std::vector<std::string> parts = split(cell, '\0');
  return parts.size() == 3 ? UnknownCell{parts[0], parts[1], parts[2]}
                           : UnknownCell{std::string(cell), {}, {}};
}

ir::RowValue row_value(const SqliteValue& value, ValueKind kind) {
  using Row = ir::RowValue::Kind;
  if (value.kind == Held::null) {
    return {};
  }
  if (value.kind == Held::blob) {
    UnknownCell unknown = read_unknown_cell(value.text);
    return {Row::unknown, std::move(unknown.why), {}, std::move(unknown.shape), std::move(unknown.identity)};
  }
  switch (kind) {
    case ValueKind::boolean:
      return {Row::boolean, value.text};
    case ValueKind::integer:
      return {Row::integer, value.text};
    case ValueKind::real:
      return {Row::real, value.text};
    case ValueKind::numeric:
      return {Row::numeric, value.text};
    case ValueKind::date:
      return {Row::date, value.text};
    case ValueKind::time:
      return {Row::time, value.text};
    case ValueKind::timestamp:
      return {Row::timestamp, value.text};
    case ValueKind::timestamptz:
      return {Row::timestamptz, value.text};
    case ValueKind::interval:
      return {Row::interval, value.text};
    case ValueKind::uuid:
      return {Row::uuid, value.text};
    case ValueKind::json:
      return {Row::json, value.text};
    case ValueKind::bytes:
      return {Row::bytes, value.text};
    case ValueKind::array:
    case ValueKind::other:
      return {Row::unknown, "its type is not one that is followed"};
    case ValueKind::null:
    case ValueKind::text:
    case ValueKind::enumeration:
      break;
  }
  return {Row::text, value.text};
}

std::string sqlite_literal(const SqliteValue& value) {
  switch (value.kind) {
    case Held::null:
      return "NULL";
    case Held::integer:
    case Held::real:
      return value.text;
    case Held::text:
    case Held::blob:
      break;
  }
  return "'" + replace_all(value.text, "'", "''") + "'";
}

}  // namespace sqlgen::catalog
