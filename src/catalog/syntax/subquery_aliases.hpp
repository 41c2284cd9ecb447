#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sqlgen::catalog {

/// Whether PostgreSQL 15's grammar refused a text for what 16 allows: a subquery or VALUES in FROM without an
/// alias.
[[nodiscard]] bool wants_subquery_alias(std::string_view message);

/// A text to which aliases are added that it lacks, as 16 adds them.
class AliasedText {
 public:
  explicit AliasedText(std::string_view text) : text_(text) {}

  [[nodiscard]] const std::string& text() const { return text_; }
  /// Puts an alias behind the parentheses that open at `offset`; false where they don't close.
  bool add_alias(std::size_t offset);
  /// Where a byte of text() is in the text as it was given.
  [[nodiscard]] std::size_t original(std::size_t offset) const;

 private:
  std::string text_;
  std::vector<std::size_t> added_;  // where aliases begin
};

}  // namespace sqlgen::catalog
