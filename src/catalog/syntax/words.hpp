#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "support/spelling/ascii.hpp"

namespace sqlgen::catalog {

/// Whether a list has the word.
template <std::size_t kSize>
[[nodiscard]] bool is_one_of(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a character may stand in a name that is not quoted, apart from '$'.
[[nodiscard]] inline bool in_name(char c) {
  return is_ascii_alnum(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace sqlgen::catalog
