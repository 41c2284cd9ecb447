#include "dialect/literals/literal_renderer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "dialect/literals/literal_renderer_text.hpp"
#include "support/diagnostic.hpp"
#include "support/limits/stack.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

using ir::LiteralValue;
using ir::Type;
using ir::TypeFamily;
using ir::TypeKind;

bool is_json_null(const LiteralValue& value, const Type& type) {
  return value.is_none() && ir::value_family(type) == TypeFamily::json && !type.none_as_null.value_or(false);
}

// Whether an array has a part that says nothing of its type: NULL, or no elements.
bool has_untyped_part(const LiteralValue& value) {
  const auto* list = value.get<ir::ListValue>();
  return value.is_none() ||
         (list != nullptr &&
          (list->items.empty() || std::any_of(list->items.begin(), list->items.end(), has_untyped_part)));
}

std::string portion_of(const ir::DateTimeValue& both, TypeFamily family) {
  switch (family) {
    case TypeFamily::date:
      return isoformat(both.date);
    case TypeFamily::time:
      return isoformat(both.time);
    default:
      return isoformat(both.date) + " " + isoformat(both.time);
  }
}

}  // namespace

std::string LiteralRenderer::quoted(std::string_view text) {
  return "'" + replace_all(text, "'", "''") + "'";
}

std::string LiteralRenderer::render_string(std::string_view text) const {
  return doubles_backslashes() ? replace_all(quoted(text), "\\", "\\\\") : quoted(text);
}

std::string LiteralRenderer::render(const LiteralValue& value, const Type& type) const {
  const Type& implementation = types_.implementation(type);
  if (value.is_none() && !is_json_null(value, implementation)) {
    return "NULL";
  }
  const Text text = process(value, implementation);
  if (!text) {
    throw CompileError("unrenderable-literal",
                       fmt::format("could not render literal value {} with datatype {}",
                                   ir::python_repr(value), ir::type_name(implementation.kind)),
                       type.span, "give a value of the type that the column has");
  }
  // sqlalchemy/dialects/postgresql/base.py, render_literal_value: _backslash_escapes is True where no server
  // was asked.
  return doubles_backslashes() ? replace_all(*text, "\\", "\\\\") : *text;
}

LiteralRenderer::Text LiteralRenderer::process(const LiteralValue& value, const Type& type) const {
  const auto* text = ir::plain_value(value).get<std::string>();
  switch (ir::value_family(type)) {
    case TypeFamily::string:
      return text != nullptr ? Text(quoted(*text)) : of_another_kind(value);
    case TypeFamily::enumeration: {
      const auto label = enum_label(value, type);
      return label ? Text(quoted(*label)) : std::nullopt;
    }
    case TypeFamily::integer:
      return integer_text(value);
    case TypeFamily::numeric:
    case TypeFamily::floating: {
      const auto special = facts_.bound_values ? not_a_number(value) : std::nullopt;
      return special ? special : numeric_text(value);
    }
    case TypeFamily::boolean: {
      const auto flag = strict_boolean(value);
      const bool native = facts_.can("native_boolean");
      return flag ? Text(*flag ? (native ? "true" : "1") : (native ? "false" : "0")) : std::nullopt;
    }
    case TypeFamily::date:
    case TypeFamily::time:
    case TypeFamily::datetime:
    case TypeFamily::interval:
      return date_or_time(value, type);
    case TypeFamily::binary:
      return bytes_literal(value);
    case TypeFamily::uuid:
      return uuid(value, type);
    case TypeFamily::json:
      return verbatim(ir::json_dumps(value));
    case TypeFamily::array: {
      // ARRAY[NULL] by itself is of another type, and SQLAlchemy has no literal for it; ARRAY[], which it
      // writes, has none, so that PostgreSQL refuses it.
      const Text items = array(value, type, type.dimensions);
      const bool typed = items && has_untyped_part(value) && facts_.type_names.contains("ARRAY");
      return typed ? fmt::format("CAST({} AS {})", *items, types_.render(type)) : items;
    }
    case TypeFamily::hstore: {
      const auto pairs = hstore_text(value);
      return pairs ? Text(verbatim(*pairs)) : std::nullopt;
    }
    case TypeFamily::range:
    case TypeFamily::multirange: {
      const auto range = range_text(value);
      return range ? Text(verbatim(*range)) : std::nullopt;
    }
    case TypeFamily::null:
    case TypeFamily::tuple:
      break;
    case TypeFamily::other:
      TypeCompiler::require_known(type);
      break;
  }
  const bool is_path = type.kind == TypeKind::json_int_index || type.kind == TypeKind::json_str_index ||
                       type.kind == TypeKind::json_path || type.kind == TypeKind::pg_jsonpath;
  return is_path ? json_path(value, type) : untyped(value);
}

// SQLAlchemy's literals of strings are made of strings alone. A connection hands the driver what it is given,
// and the column makes text of it.
LiteralRenderer::Text LiteralRenderer::of_another_kind(const LiteralValue& value) const {
  if (const auto* both = value.get<ir::DateTimeValue>()) {
    return quoted(portion_of(*both, TypeFamily::datetime));
  }
  if (const auto* date = value.get<ir::DateValue>()) {
    return quoted(isoformat(*date));
  }
  const bool is_number = value.get<bool>() != nullptr || value.get<std::int64_t>() != nullptr ||
                         value.get<ir::BigIntegerValue>() != nullptr || value.get<double>() != nullptr;
  return is_number || driver_takes(value) ? untyped(value) : std::nullopt;
}

// SQLAlchemy has no literal for these types; a database reads the value's own.
LiteralRenderer::Text LiteralRenderer::untyped(const LiteralValue& value) const {
  if (const auto* text = ir::plain_value(value).get<std::string>()) {
    return verbatim(*text);
  }
  const ir::TypePtr type = ir::type_of_value(value);
  return type->kind == TypeKind::null_type ? std::nullopt : process(value, types_.implementation(*type));
}

LiteralRenderer::Text LiteralRenderer::not_a_number(const LiteralValue& value) const {
  const auto* number = value.get<double>();
  const auto* decimal = value.get<ir::DecimalValue>();
  if (decimal != nullptr) {
    const bool digits = decimal->text.find_first_of("0123456789") != std::string::npos;
    return digits ? std::nullopt : Text(special_number(decimal->text, "numeric"));
  }
  if (number == nullptr || std::isfinite(*number)) {
    return std::nullopt;
  }
  return special_number(std::isnan(*number) ? "NaN" : *number > 0 ? "Infinity" : "-Infinity", "float8");
}

LiteralRenderer::Text LiteralRenderer::date_or_time(const LiteralValue& value, const Type& type) const {
  const TypeFamily family = ir::value_family(type);
  if (const auto* date = value.get<ir::DateValue>()) {
    return quoted(isoformat(*date));
  }
  if (const auto* time = value.get<ir::TimeValue>()) {
    return quoted(isoformat(*time));
  }
  if (const auto* both = value.get<ir::DateTimeValue>()) {
    return quoted(portion_of(*both, family));
  }
  if (const auto* interval = value.get<ir::IntervalValue>();
      interval != nullptr && family == TypeFamily::datetime) {
    return quoted(portion_of(since_epoch(*interval), family));
  }
  const auto* text = value.get<std::string>();
  return text != nullptr ? Text(quoted(*text)) : std::nullopt;
}

LiteralRenderer::Text LiteralRenderer::bytes_literal(const LiteralValue& value) const {
  const auto* bytes = value.get<ir::BytesValue>();
  if (bytes == nullptr) {
    return std::nullopt;
  }
  return facts_.bound_values || find_invalid_utf8(bytes->bytes) ||
                 bytes->bytes.find('\0') != std::string::npos
             ? binary(bytes->bytes)
             : quoted(bytes->bytes);
}

std::string LiteralRenderer::binary(std::string_view bytes) const {
  std::string hex;
  for (const char c : bytes) {
    hex += fmt::format("{:02X}", static_cast<unsigned char>(c));
  }
  return "X'" + hex + "'";
}

std::string LiteralRenderer::verbatim(std::string_view text) const {
  return quoted(text);
}

LiteralRenderer::Text LiteralRenderer::uuid(const LiteralValue& value, const Type& type) const {
  const auto* uuid = value.get<ir::UuidValue>();
  const auto* text = value.get<std::string>();
  if (!type.as_uuid) {
    const std::string* source = uuid != nullptr ? &uuid->text : text;
    return source != nullptr ? Text(quoted(replace_all(*source, "-", ""))) : std::nullopt;
  }
  if (!facts_.can("native_uuid") || !type.native) {
    return uuid != nullptr ? Text(quoted(replace_all(uuid->text, "-", ""))) : std::nullopt;
  }
  return uuid != nullptr ? Text(quoted(uuid->text)) : text != nullptr ? Text(quoted(*text)) : std::nullopt;
}

// sqlalchemy/sql/sqltypes.py, ARRAY._apply_item_processor: without dimensions the first item tells whether
// there is a further level.
LiteralRenderer::Text LiteralRenderer::array(const LiteralValue& value, const Type& type,
                                             std::optional<std::int64_t> dimensions) const {
  if (Stack::is_low()) {
    throw CompileError("unrenderable-literal", "the array is nested too deeply");
  }
  ir::ListValue characters;
  const auto* list = value.get<ir::ListValue>();
  if (const auto* text = value.get<std::string>()) {
    for (std::size_t at = 0; at < text->size();) {
      std::string character;
      append_utf8(character, next_code_point(*text, at));
      characters.items.emplace_back(character);
    }
    list = &characters;
  }
  if (list == nullptr || !type.item) {
    return std::nullopt;
  }
  const bool flat = dimensions ? *dimensions == 1
                               : list->items.empty() || list->items.front().get<ir::ListValue>() == nullptr;
  const auto inner = dimensions ? std::optional(*dimensions - 1) : std::nullopt;
  // SQLAlchemy has no literal for a list with None in it: its strings need not follow what it does to
  // backslashes.
  const bool exact =
      std::any_of(list->items.begin(), list->items.end(), [](const auto& item) { return item.is_none(); }) &&
      ir::value_family(types_.implementation(*type.item)) == TypeFamily::string;
  std::vector<std::string> items;
  for (const LiteralValue& item : list->items) {
    const auto* string = exact ? ir::plain_value(item).get<std::string>() : nullptr;
    const Text text = item.is_none()      ? Text("NULL")
                      : string != nullptr ? verbatim(*string)
                      : flat              ? process(item, types_.implementation(*type.item))
                                          : array(item, type, inner);
    if (!text) {
      return std::nullopt;
    }
    items.push_back(*text);
  }
  const bool keyword = type.kind == TypeKind::pg_array || facts_.type_names.contains("ARRAY");
  return (keyword ? "ARRAY[" : "[") + join(items, ", ") + "]";
}

ir::DateTimeValue since_epoch(const ir::IntervalValue& interval) {
  // Howard Hinnant's civil_from_days, over days since 1970-01-01.
  const std::int64_t z = interval.days + 719468;
  const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const std::int64_t day_of_era = z - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month = (5 * day_of_year + 2) / 153;
  ir::DateTimeValue value;
  value.date.day = static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1);
  value.date.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  value.date.year = static_cast<int>(year_of_era + era * 400 + (value.date.month <= 2 ? 1 : 0));
  value.time.hour = static_cast<int>(interval.seconds / 3600);
  value.time.minute = static_cast<int>(interval.seconds / 60 % 60);
  value.time.second = static_cast<int>(interval.seconds % 60);
  value.time.microsecond = static_cast<int>(interval.microseconds);
  return value;
}

}  // namespace sqlgen::dialect
