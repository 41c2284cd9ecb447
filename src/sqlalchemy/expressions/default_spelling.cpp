#include "sqlalchemy/expressions/default_spelling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace sqlgen::ir {

namespace {

// The types that are spelt otherwise than their classes are called (sqlalchemy/sql/compiler.py,
// GenericTypeCompiler).
constexpr auto kSpelt = std::to_array<std::pair<TypeKind, std::string_view>>({
    {TypeKind::null_type, "NULL"},
    {TypeKind::string, "VARCHAR"},
    {TypeKind::text, "TEXT"},
    {TypeKind::unicode, "VARCHAR"},
    {TypeKind::unicode_text, "TEXT"},
    {TypeKind::integer, "INTEGER"},
    {TypeKind::small_integer, "SMALLINT"},
    {TypeKind::big_integer, "BIGINT"},
    {TypeKind::numeric, "NUMERIC"},
    {TypeKind::floating, "FLOAT"},
    {TypeKind::double_type, "DOUBLE"},
    {TypeKind::date_time, "DATETIME"},
    {TypeKind::date, "DATE"},
    {TypeKind::time, "TIME"},
    {TypeKind::large_binary, "BLOB"},
    {TypeKind::boolean, "BOOLEAN"},
    {TypeKind::interval, "DATETIME"},
    {TypeKind::uuid, "CHAR(32)"},
    {TypeKind::pickle_type, "BLOB"},
    {TypeKind::DOUBLE_PRECISION, "DOUBLE PRECISION"},
});

std::string spelling(const Type& type) {
  const auto found =
      std::find_if(kSpelt.begin(), kSpelt.end(), [&](const auto& entry) { return entry.first == type.kind; });
  return std::string(found != kSpelt.end() ? found->second : type_name(type.kind));
}

std::string size_of(const Type& type) {
  if (type.kind == TypeKind::numeric || type.kind == TypeKind::NUMERIC || type.kind == TypeKind::DECIMAL) {
    return !type.precision ? ""
           : type.scale    ? fmt::format("({}, {})", *type.precision, *type.scale)
                           : fmt::format("({})", *type.precision);
  }
  const bool has_length = (type_family(type.kind) == TypeFamily::string && type.kind != TypeKind::CLOB &&
                           type.kind != TypeKind::NCLOB && type.kind != TypeKind::pg_citext) ||
                          type.kind == TypeKind::BINARY || type.kind == TypeKind::VARBINARY;
  return has_length && type.length.value_or(0) != 0 ? fmt::format("({})", *type.length) : "";
}

}  // namespace

std::string default_spelling(const Type& type) {
  if (type.kind == TypeKind::type_decorator && type.item != nullptr) {
    return default_spelling(*type.item);
  }
  if (type.text_spelling) {
    return *type.text_spelling;
  }
  if (type.enumeration != nullptr) {
    return fmt::format("VARCHAR({})", type.length.value_or(longest_label(type.enumeration->labels)));
  }
  std::string text = spelling(type) + size_of(type);
  if (type_family(type.kind) == TypeFamily::string && type.collation && !type.collation->empty()) {
    text += fmt::format(" COLLATE \"{}\"", *type.collation);
  }
  return text;
}

}  // namespace sqlgen::ir
