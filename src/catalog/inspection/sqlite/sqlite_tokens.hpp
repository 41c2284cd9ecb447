#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sqlgen::catalog {

/// A token of SQLite's SQL: a bare word or number, a quoted name, a string, or one other character.
struct SqliteToken {
  enum class Kind { word, quoted, string, other };
  Kind kind = Kind::other;
  std::string text = {};  // of a quoted name: without the quotes
  std::size_t begin = 0, end = 0;

  /// Whether it is this keyword, given in upper case.
  [[nodiscard]] bool is(std::string_view keyword) const;
  [[nodiscard]] bool is_name() const { return kind == Kind::word || kind == Kind::quoted; }
};

/// All tokens but white space and comments.
[[nodiscard]] std::vector<SqliteToken> sqlite_tokens(std::string_view text);

}  // namespace sqlgen::catalog
