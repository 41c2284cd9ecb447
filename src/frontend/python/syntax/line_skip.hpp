#pragma once

#include <cstddef>
#include <string_view>

namespace sqlgen::python {

/// Runs over Python source without cutting it into tokens: knows strings, f-strings, comments, brackets and
/// joined lines, and nothing else.
class LineSkipper {
 public:
  explicit LineSkipper(std::string_view text) : text_(text) {}

  /// The start of the line after the logical line that `position` is in, which must not be inside a string or
  /// bracket.
  [[nodiscard]] std::size_t next_line(std::size_t position);

  /// Whether the text ended inside a bracket or a string with triple quotes, so that it can't be valid
  /// Python.
  [[nodiscard]] bool is_cut_off() const { return cut_off_; }

 private:
  [[nodiscard]] char at(std::size_t position) const {
    return position < text_.size() ? text_[position] : '\0';
  }
  [[nodiscard]] std::size_t after_line_end(std::size_t position) const;
  [[nodiscard]] std::size_t line_end(std::size_t position) const;
  [[nodiscard]] bool has_f_prefix(std::size_t quote) const;
  std::size_t skip_string(std::size_t quote);
  std::size_t skip_fstring_text(std::size_t position, std::string_view closing, bool in_format);
  std::size_t skip_fstring_field(std::size_t position, std::string_view closing);

  std::string_view text_;
  bool cut_off_ = false;
  int nesting_ = 0;  // of fields of f-strings
};

}  // namespace sqlgen::python
