#include "catalog/inspection/sqlite/sqlite_types.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

using ir::TypeKind;

constexpr auto kReflectedSqliteNames = std::to_array<std::pair<std::string_view, TypeKind>>({
    {"BIGINT", TypeKind::BIGINT},   {"BLOB", TypeKind::BLOB},         {"BOOL", TypeKind::BOOLEAN},
    {"BOOLEAN", TypeKind::BOOLEAN}, {"CHAR", TypeKind::CHAR},         {"DATE", TypeKind::DATE},
    {"DATE_CHAR", TypeKind::DATE},  {"DATETIME", TypeKind::DATETIME}, {"DATETIME_CHAR", TypeKind::DATETIME},
    {"DECIMAL", TypeKind::DECIMAL}, {"DOUBLE", TypeKind::DOUBLE},     {"FLOAT", TypeKind::FLOAT},
    {"INT", TypeKind::INTEGER},     {"INTEGER", TypeKind::INTEGER},   {"JSON", TypeKind::sqlite_json},
    {"NCHAR", TypeKind::NCHAR},     {"NUMERIC", TypeKind::NUMERIC},   {"NVARCHAR", TypeKind::NVARCHAR},
    {"REAL", TypeKind::REAL},       {"SMALLINT", TypeKind::SMALLINT}, {"TEXT", TypeKind::TEXT},
    {"TIME", TypeKind::TIME},       {"TIME_CHAR", TypeKind::TIME},    {"TIMESTAMP", TypeKind::TIMESTAMP},
    {"VARCHAR", TypeKind::VARCHAR},
});

// SQLiteDialect._resolve_type_affinity: known names, then SQLite's own order of tests.
std::optional<TypeKind> sqlite_kind(std::string_view name) {
  const auto known = std::find_if(kReflectedSqliteNames.begin(), kReflectedSqliteNames.end(),
                                  [&](const auto& entry) { return entry.first == name; });
  const auto has = [&](std::string_view part) { return name.find(part) != std::string_view::npos; };
  if (known != kReflectedSqliteNames.end()) {
    return known->second;
  }
  if (has("INT")) {
    return TypeKind::INTEGER;
  }
  if (has("CHAR") || has("CLOB") || has("TEXT")) {
    return TypeKind::TEXT;
  }
  if (has("BLOB") || name.empty()) {
    return std::nullopt;
  }
  return has("REAL") || has("FLOA") || has("DOUB") ? TypeKind::REAL : TypeKind::NUMERIC;
}

std::vector<std::int64_t> numbers_in(std::string_view text) {
  std::vector<std::int64_t> numbers;
  for (std::size_t at = 0; at < text.size();) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
    if (is_ascii_digit(text[at]) && error == std::errc()) {
      numbers.push_back(value);
      at = static_cast<std::size_t>(end - text.data());
    } else {
      ++at;
    }
  }
  return numbers;
}

void set_sqlite_arguments(ir::Type& made, const std::vector<std::int64_t>& numbers) {
  switch (ir::type_family(made.kind)) {
    case ir::TypeFamily::string:
    case ir::TypeFamily::binary:
      made.length = numbers.front();
      break;
    case ir::TypeFamily::numeric:
    case ir::TypeFamily::floating:
      made.precision = numbers.front();
      if (numbers.size() > 1) {
        made.scale = numbers[1];
      }
      break;
    case ir::TypeFamily::datetime:
    case ir::TypeFamily::time:
      made.timezone = numbers.front() != 0;  // the first argument of these classes
      break;
    default:
      break;  // takes none: reflection warns and leaves them out
  }
}

// A generated column's type may have these words at its end.
std::string without_generated(std::string type) {
  for (const std::string_view word : {"GENERATED", "ALWAYS"}) {
    if (const std::size_t at = type.find(word); at != std::string::npos) {
      type.erase(at, word.size());
    }
  }
  return std::string(trim(type));
}

}  // namespace

ir::TypePtr reflected_sqlite_type(std::string_view declared) {
  const std::string type = without_generated(to_upper(declared));
  std::size_t end = 0;
  while (end < type.size() && (is_ascii_alnum(type[end]) || type[end] == '_' || type[end] == ' ')) {
    ++end;
  }
  const auto kind = sqlite_kind(std::string_view(type).substr(0, end));
  if (!kind) {
    return nullptr;
  }
  ir::TypePtr made = ir::make_type(*kind);
  if (end < type.size() && type[end] == '(') {
    const std::size_t close = type.find(')', end);
    const auto numbers = numbers_in(std::string_view(type).substr(end, close - end));
    if (close != std::string::npos && !numbers.empty()) {
      set_sqlite_arguments(*made, numbers);
    }
  }
  return made;
}

}  // namespace sqlgen::catalog
