#pragma once

namespace sqlgen {

/// The classes of ASCII characters that lexers ask for; no other byte belongs to one, whatever the locale.
[[nodiscard]] constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_ascii_octal(char c) {
  return c >= '0' && c <= '7';
}
[[nodiscard]] constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] constexpr bool is_ascii_alnum(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c);
}
[[nodiscard]] constexpr bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_ascii_lower(char c) {
  return is_ascii_letter(c) && !is_ascii_upper(c);
}
/// Space, tab, newline, carriage return, vertical tab, form feed.
[[nodiscard]] constexpr bool is_ascii_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
[[nodiscard]] constexpr char to_ascii_upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
/// What regular expressions call a word character.
[[nodiscard]] constexpr bool is_ascii_word(char c) {
  return is_ascii_alnum(c) || c == '_';
}

}  // namespace sqlgen
