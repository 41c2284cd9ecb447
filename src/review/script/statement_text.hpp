#pragma once

#include <cstddef>
#include <string_view>

namespace sqlgen::review {

[[nodiscard]] std::size_t count_lines(std::string_view text);

/// Where a statement's text has its first word, behind comments and blanks: its line is that of the word.
[[nodiscard]] std::size_t first_word(std::string_view text);

}  // namespace sqlgen::review
