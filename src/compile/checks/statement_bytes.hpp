#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "support/spelling/ascii.hpp"

// What the bytes of a statement may be to a client: part of a word, or something else.

namespace sqlgen::compile {

/// By byte; those of other letters than ASCII's begin words too.
enum class CharClass : std::uint8_t { other, word_start, word_part };

[[nodiscard]] constexpr std::array<CharClass, 256> make_char_classes() {
  std::array<CharClass, 256> classes{};
  for (std::size_t byte = 0; byte < classes.size(); ++byte) {
    const char c = static_cast<char>(byte);
    classes[byte] = is_ascii_letter(c) || c == '_' || byte >= 0x80 ? CharClass::word_start
                    : is_ascii_digit(c) || c == '$'                ? CharClass::word_part
                                                                   : CharClass::other;
  }
  return classes;
}
inline constexpr std::array<CharClass, 256> kCharClasses = make_char_classes();

/// In no class, able to begin a word, or only to go on in one.
[[nodiscard]] inline CharClass char_class(char c) {
  return kCharClasses[static_cast<unsigned char>(c)];
}
[[nodiscard]] inline bool is_word_start(char c) {
  return char_class(c) == CharClass::word_start;
}
[[nodiscard]] inline bool is_word(char c) {
  return char_class(c) != CharClass::other;
}
[[nodiscard]] inline bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace sqlgen::compile
