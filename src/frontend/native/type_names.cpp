#include "frontend/native/type_names.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/python/objects/containers.hpp"
#include "support/text.hpp"

namespace sqlgen::native {

using python::Value;

namespace {

// What people call a type elsewhere, and what it is here.
std::optional<std::string> likely_type(std::string_view name, std::span<const std::string> common) {
  static const std::map<std::string_view, std::string_view> kElsewhere{
      {"int", "Integer"},
      {"int2", "SmallInteger"},
      {"int4", "Integer"},
      {"int8", "BigInteger"},
      {"int16", "SmallInteger"},
      {"int32", "Integer"},
      {"int64", "BigInteger"},
      {"long", "BigInteger"},
      {"short", "SmallInteger"},
      {"tinyint", "SmallInteger"},
      {"serial", "Integer"},
      {"bigserial", "BigInteger"},
      {"str", "String"},
      {"char varying", "String"},
      {"bool", "Boolean"},
      {"number", "Numeric"},
      {"decimal", "Numeric"},
      {"float4", "Float"},
      {"float8", "Double"},
      {"real", "Float"},
      {"money", "Numeric"},
      {"blob", "LargeBinary"},
      {"bytes", "LargeBinary"},
      {"binary", "LargeBinary"},
      {"bytea", "LargeBinary"},
      {"timestamptz", "DateTime(timezone=true)"},
      {"timetz", "Time(timezone=true)"},
      {"duration", "Interval"},
      {"guid", "Uuid"},
      {"object", "JSON"},
      {"dict", "JSON"},
      {"list", "ARRAY"},
      {"longtext", "Text"},
      {"mediumtext", "Text"},
      {"clob", "Text"},
  };
  const std::string lower = to_lower(name);
  for (const std::string& known : common) {
    if (to_lower(known) == lower) {
      return known;
    }
  }
  if (const auto found = kElsewhere.find(lower); found != kElsewhere.end()) {
    return std::string(found->second);
  }
  return closest(name, common);
}

// A name that a module lacks may be one of the next.
std::optional<Value> attribute_if_there(python::Interpreter& in, const Value& module, const std::string& name,
                                        Span where) {
  try {
    auto found = in.find_attribute(module, name, where);
    return found && !python::is_opaque(*found) ? found : std::nullopt;
  } catch (const python::PythonException&) {
    return std::nullopt;
  }
}

}  // namespace

Value type_named(python::Interpreter& in, const std::string& name, Span where) {
  const Value sqlalchemy = in.import_module("sqlalchemy", where);
  const auto module_of = [&](const dialect::Facts& dialect) {
    return in.import_module("sqlalchemy.dialects." + dialect.name, where);
  };
  const std::size_t dot = name.find('.');
  if (dot != std::string::npos) {
    const dialect::Facts* dialect = dialect::find_dialect(name.substr(0, dot));
    if (auto found = attribute_if_there(in, dialect != nullptr ? module_of(*dialect) : sqlalchemy,
                                        name.substr(dot + 1), where)) {
      return *std::move(found);
    }
  } else {
    if (auto found = attribute_if_there(in, sqlalchemy, name, where)) {
      return *std::move(found);
    }
    for (const dialect::Facts& dialect : dialect::known_dialects()) {
      if (auto found =
              dialect.written ? attribute_if_there(in, module_of(dialect), name, where) : std::nullopt) {
        return *std::move(found);
      }
    }
  }
  Diagnostic diagnostic;
  diagnostic.id = "unknown-type";
  diagnostic.message = fmt::format("unknown type '{}'", name);
  diagnostic.span = where;
  static const std::vector<std::string> kCommon{
      "String",      "Text",   "Unicode", "Integer", "SmallInteger", "BigInteger", "Numeric",
      "Float",       "Double", "Boolean", "Date",    "Time",         "DateTime",   "Interval",
      "LargeBinary", "Enum",   "Uuid",    "JSON",    "VARCHAR",      "CHAR",       "TEXT",
      "INTEGER",     "BIGINT", "NUMERIC", "DECIMAL", "TIMESTAMP",    "UUID",       "JSONB",
      "ARRAY",       "INET",   "CIDR",    "HSTORE",  "TSVECTOR",     "BYTEA"};
  if (const auto near = likely_type(name, kCommon)) {
    diagnostic.with_label(fmt::format("did you mean '{}'?", *near));
  }
  diagnostic.with_help("types are SQLAlchemy's: String(50), Numeric(10, 2), postgresql.JSONB ...");
  throw CompileError(std::move(diagnostic));
}

}  // namespace sqlgen::native
