#include "dialect/postgresql/types.hpp"

#include <fmt/format.h>

namespace sqlgen::dialect {

namespace {

using ir::Type;
using ir::TypeKind;

std::string precision_in_parentheses(const Type& type) {
  return type.precision ? fmt::format("({})", *type.precision) : std::string{};
}

std::string with_time_zone(const std::string& name, const Type& type) {
  return fmt::format("{}{} {} TIME ZONE", name, precision_in_parentheses(type),
                     type.timezone ? "WITH" : "WITHOUT");
}

std::string interval(const std::string& name, const Type& type) {
  std::string text = name;
  if (type.fields) {
    text += " " + *type.fields;
  }
  return type.precision ? text + " " + precision_in_parentheses(type) : text;
}

}  // namespace

std::string PostgresqlTypeCompiler::bit(const Type& type) const {
  if (type.varying) {
    return type.length ? fmt::format("BIT VARYING({})", *type.length) : "BIT VARYING";
  }
  const std::int64_t length = type.length.value_or(0);
  return fmt::format("{}({})", spelling(type), length == 0 ? 1 : length);
}

// The brackets go before a collation, which can only stand at the end.
std::string PostgresqlTypeCompiler::array(const Type& type) const {
  std::string inner = render(*type.item);
  std::string brackets;
  for (std::int64_t i = 0; i < type.dimensions.value_or(1); ++i) {
    brackets += "[]";
  }
  const auto collation = inner.find(" COLLATE");
  inner.insert(collation == std::string::npos ? inner.size() : collation, brackets);
  return inner;
}

std::string PostgresqlTypeCompiler::render_implementation(const Type& type) const {
  switch (type.kind) {
    case TypeKind::enumeration:
      return type.enumeration && type.enumeration->native ? named_type(type)
                                                          : TypeCompiler::render_implementation(type);
    case TypeKind::pg_enum:
    case TypeKind::pg_domain:
      return named_type(type);
    case TypeKind::floating:
    case TypeKind::FLOAT:
      return with_length(spelling(type), type.precision);
    case TypeKind::date_time:
    case TypeKind::sqlite_datetime:
    case TypeKind::TIMESTAMP:
    case TypeKind::pg_timestamp:
      return with_time_zone("TIMESTAMP", type);
    case TypeKind::time:
    case TypeKind::sqlite_time:
    case TypeKind::TIME:
    case TypeKind::pg_time:
      return with_time_zone("TIME", type);
    case TypeKind::interval:
    case TypeKind::pg_interval:
      return interval("INTERVAL", type);
    case TypeKind::pg_bit:
      return bit(type);
    case TypeKind::array:
    case TypeKind::pg_array:
      return array(type);
    default:
      return TypeCompiler::render_implementation(type);
  }
}

}  // namespace sqlgen::dialect
