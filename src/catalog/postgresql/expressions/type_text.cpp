#include "catalog/postgresql/expressions/type_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/postgresql/facts/keywords.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

bool is_plain(std::string_view name) {
  const auto starts = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  return !name.empty() && starts(name.front()) &&
         std::all_of(name.begin(), name.end(), [&](char c) { return starts(c) || (c >= '0' && c <= '9'); });
}

// intervaltypmodout: the bits of the fields, by datetime's numbers of them.
std::string interval_modifiers(const std::vector<std::string>& modifiers) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kFields{{
      {"4", " year"},
      {"2", " month"},
      {"8", " day"},
      {"1024", " hour"},
      {"2048", " minute"},
      {"4096", " second"},
      {"6", " year to month"},
      {"1032", " day to hour"},
      {"3080", " day to minute"},
      {"7176", " day to second"},
      {"3072", " hour to minute"},
      {"7168", " hour to second"},
      {"6144", " minute to second"},
  }};
  std::string text;
  for (const auto& [mask, name] : kFields) {
    if (!modifiers.empty() && modifiers.front() == mask) {
      text = name;
    }
  }
  return modifiers.size() > 1 ? fmt::format("{}({})", text, modifiers[1]) : text;
}

// format_type_extended, of a type that is not an array.
std::string builtin_text(const BuiltinType& type, const std::vector<std::string>& modifiers) {
  const std::string arguments = modifiers.empty() ? "" : "(" + join(modifiers, ",") + ")";
  switch (type.oid) {
    case type_oid::kBit:
      return modifiers.empty() ? "\"bit\"" : "bit" + arguments;
    case type_oid::kBpchar:
      return modifiers.empty() ? "bpchar" : "character" + arguments;
    case type_oid::kTime:
      return "time" + arguments + " without time zone";
    case type_oid::kTimetz:
      return "time" + arguments + " with time zone";
    case type_oid::kTimestamp:
      return "timestamp" + arguments + " without time zone";
    case type_oid::kTimestamptz:
      return "timestamp" + arguments + " with time zone";
    case type_oid::kInterval:
      return "interval" + interval_modifiers(modifiers);
    case type_oid::kNumeric:
      return modifiers.size() == 1 ? fmt::format("numeric({},0)", modifiers.front()) : "numeric" + arguments;
    default:
      return std::string(type.title) + arguments;
  }
}

// RelationIsVisible, TypeIsVisible: the first of that name on the path is this one.
bool is_visible(const Database& database, const Object& object, const NameStyle& style) {
  for (const std::string& name : style.search_path) {
    const Oid schema = database.find_schema(name);
    if (schema == kNoOid) {
      continue;
    }
    if (schema == object.schema) {
      return true;
    }
    const Oid other = object.is_type() ? database.find_type(schema, object.name)
                                       : database.find_relation(schema, object.name);
    if (other != kNoOid) {
      return false;
    }
  }
  return false;
}

}  // namespace

std::string quote_name(std::string_view name) {
  if (is_plain(name) && !is_quoted_keyword(name)) {
    return std::string(name);
  }
  return "\"" + replace_all(name, "\"", "\"\"") + "\"";
}

std::string shown_name(const Database& database, const Object& object, const NameStyle& style) {
  const Object* schema = database.find(object.schema);
  if (schema == nullptr || is_visible(database, object, style)) {
    return quote_name(object.name);
  }
  return quote_name(schema->name) + "." + quote_name(object.name);
}

std::string shown_type(const Database& database, const TypeReference& type, const NameStyle& style) {
  std::string text = "?";
  if (const BuiltinType* builtin = builtin_type(type.type)) {
    text = builtin_text(*builtin, type.modifiers);
  } else if (const Object* object = database.find(type.type)) {
    text = shown_name(database, *object, style);
    if (!type.modifiers.empty()) {
      text += "(" + join(type.modifiers, ",") + ")";
    }
  }
  return type.array ? text + "[]" : text;
}

}  // namespace sqlgen::catalog
