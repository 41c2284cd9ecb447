#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sqlgen {

/// A sign of a pattern that a text is held against: itself, any one ('_' of LIKE), or any text ('%').
struct PatternSign {
  enum class Kind { itself, one, many };
  Kind kind = Kind::itself;
  char sign = 0;
};
using TextPattern = std::vector<PatternSign>;

/// What is certain of a text that is not known: '#' stands for one or more digits, '*' for any text, every
/// other sign for itself. "#_#_1_not_null" is a name that PostgreSQL makes of numbers.
class TextShape {
 public:
  explicit TextShape(std::string shape) : shape_(std::move(shape)) {}

  [[nodiscard]] const std::string& text() const { return shape_; }
  /// Whether the text can be this one.
  [[nodiscard]] bool may_be(std::string_view text) const;
  /// Whether it begins with, ends with or has a part that is this one; nothing where that is open.
  [[nodiscard]] std::optional<bool> starts_with(std::string_view part) const;
  [[nodiscard]] std::optional<bool> ends_with(std::string_view part) const;
  [[nodiscard]] std::optional<bool> contains(std::string_view part) const;
  /// Whether it matches; nothing where that is open.
  [[nodiscard]] std::optional<bool> matches(const TextPattern& pattern) const;

 private:
  [[nodiscard]] bool may_match(const TextPattern& pattern) const;
  [[nodiscard]] bool has_to_match(const TextPattern& pattern) const;

  std::string shape_;
};

}  // namespace sqlgen
