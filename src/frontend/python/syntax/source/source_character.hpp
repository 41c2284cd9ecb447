#pragma once

#include "support/spelling/ascii.hpp"

namespace sqlgen::python {

/// Whether a byte of a source file may belong to a name; of code points beyond ASCII all are taken for
/// letters here.
[[nodiscard]] constexpr bool is_name_byte(char c) {
  return is_ascii_word(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// What separates words of a line.
[[nodiscard]] constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\f';
}

}  // namespace sqlgen::python
