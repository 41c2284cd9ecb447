#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace sqlgen::alembic {

/// A text of entries: each begins with a line "KEY WORDS...", and lines that begin with a blank go on with
/// names. The entries are sorted by their keys' bytes. Of the text only the places are kept where they begin.
class NameTable {
 public:
  struct Entry {
    std::string_view key;
    std::string_view words;  // of the first line
    std::string_view names;  // of the lines below it

    /// Whether `name` is among the names.
    [[nodiscard]] bool has(std::string_view name) const;
    /// What stands behind "NAME=" among the names; nothing where NAME has no such sign.
    [[nodiscard]] std::optional<std::string_view> value_of(std::string_view name) const;
  };

  explicit NameTable(std::string_view text);

  [[nodiscard]] std::optional<Entry> find(std::string_view key) const;
  /// All keys, in their order.
  [[nodiscard]] std::vector<std::string_view> keys() const;

 private:
  [[nodiscard]] std::string_view entry_at(std::size_t place) const;
  [[nodiscard]] std::string_view key_at(std::size_t place) const;

  std::string_view text_;
  std::vector<std::size_t> begins_;  // of the entries, and the end of the text
};

/// The words of a text that blanks and line ends part.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);

}  // namespace sqlgen::alembic
