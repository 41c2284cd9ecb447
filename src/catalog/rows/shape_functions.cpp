#include "catalog/rows/shape_functions.hpp"

#include <sqlite3.h>

#include <optional>
#include <string>
#include <string_view>

#include "catalog/rows/values/value_kind.hpp"
#include "support/spelling/text_shape.hpp"

namespace sqlgen::catalog {

namespace {

std::string_view bytes_of_value(sqlite3_value* value) {
  const void* bytes = sqlite3_value_blob(value);
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

bool is_unknown_cell(sqlite3_value* value) {
  return sqlite3_value_type(value) == SQLITE_BLOB;
}

bool has_null(sqlite3_value** values) {
  return sqlite3_value_type(values[0]) == SQLITE_NULL || sqlite3_value_type(values[1]) == SQLITE_NULL;
}

// Whether an unknown text is the same as another value.
std::optional<bool> is_same_text(const UnknownCell& cell, sqlite3_value* other) {
  if (!is_unknown_cell(other)) {
    const bool may_be = cell.shape.empty() || TextShape(cell.shape).may_be(bytes_of_value(other));
    return may_be ? std::nullopt : std::optional(false);
  }
  const UnknownCell second = read_unknown_cell(bytes_of_value(other));
  const bool both_tell = !cell.identity.empty() && !second.identity.empty();
  return both_tell ? std::optional(cell.identity == second.identity) : std::nullopt;
}

void give(sqlite3_context* context, std::optional<bool> truth) {
  if (!truth) {
    *static_cast<bool*>(sqlite3_user_data(context)) = true;
  }
  sqlite3_result_int(context, truth.value_or(false) ? 1 : 0);
}

void same(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  if (has_null(values)) {
    sqlite3_result_null(context);
  } else if (is_unknown_cell(values[0])) {
    give(context, is_same_text(read_unknown_cell(bytes_of_value(values[0])), values[1]));
  } else if (is_unknown_cell(values[1])) {
    give(context, is_same_text(read_unknown_cell(bytes_of_value(values[1])), values[0]));
  } else {
    give(context, sqlite3_value_type(values[0]) == sqlite3_value_type(values[1]) &&
                      bytes_of_value(values[0]) == bytes_of_value(values[1]));
  }
}

// A backslash makes the sign behind it stand for itself.
TextPattern like_pattern(std::string_view text) {
  TextPattern pattern;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escaped = text[i] == '\\' && i + 1 < text.size();
    i += escaped ? 1U : 0U;
    const auto kind = escaped || (text[i] != '%' && text[i] != '_') ? PatternSign::Kind::itself
                      : text[i] == '%'                              ? PatternSign::Kind::many
                                                                    : PatternSign::Kind::one;
    pattern.push_back({kind, text[i]});
  }
  return pattern;
}

bool is_ascii_alone(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80 || c == '#' || c == '*') {
      return false;
    }
  }
  return true;
}

void known(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  if (is_unknown_cell(values[0])) {
    *static_cast<bool*>(sqlite3_user_data(context)) = true;
  }
  sqlite3_result_value(context, values[0]);
}

void like(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  if (has_null(values)) {
    sqlite3_result_null(context);
    return;
  }
  const TextPattern pattern = like_pattern(bytes_of_value(values[1]));
  const std::string text(bytes_of_value(values[0]));
  if (is_unknown_cell(values[0])) {
    const UnknownCell cell = read_unknown_cell(text);
    give(context, cell.shape.empty() ? std::nullopt : TextShape(cell.shape).matches(pattern));
  } else if (is_ascii_alone(text)) {  // its shape is the text itself
    give(context, TextShape(text).matches(pattern) != std::optional(false));
  } else {
    give(context, std::nullopt);
  }
}

}  // namespace

void add_shape_functions(sqlite3* handle, bool* doubtful) {
  constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
  sqlite3_create_function(handle, "pg_same", 2, kFlags, doubtful, same, nullptr, nullptr);
  sqlite3_create_function(handle, "pg_known", 1, kFlags, doubtful, known, nullptr, nullptr);
  sqlite3_create_function(handle, "pg_like", 2, kFlags, doubtful, like, nullptr, nullptr);
}

}  // namespace sqlgen::catalog
