#pragma once

#include <cstdint>

namespace sqlgen::python {

/// What a token is. Keywords and operators have a kind each; soft keywords (`match`, `case`, `type`, `_`) are
/// names.
// clang-format off
enum class TokenKind : std::uint32_t {
  end_of_file, error, newline, indent, dedent,
  name, number, string, fstring_start, fstring_middle, fstring_end,
  // keywords
  kw_False, kw_None, kw_True, kw_and, kw_as, kw_assert, kw_async, kw_await, kw_break, kw_class, kw_continue,
  kw_def, kw_del, kw_elif, kw_else, kw_except, kw_finally, kw_for, kw_from, kw_global, kw_if, kw_import, kw_in,
  kw_is, kw_lambda, kw_nonlocal, kw_not, kw_or, kw_pass, kw_raise, kw_return, kw_try, kw_while, kw_with, kw_yield,
  // brackets and punctuation
  left_paren, right_paren, left_bracket, right_bracket, left_brace, right_brace,
  comma, colon, semicolon, dot, ellipsis, arrow, colon_equal, exclamation, equal,
  // operators
  plus, minus, star, slash, double_slash, percent, at, double_star, left_shift, right_shift,
  ampersand, pipe, caret, tilde,
  less, greater, less_equal, greater_equal, equal_equal, not_equal,
  // augmented assignment, in the order of the operators from `plus` to `caret`
  plus_equal, minus_equal, star_equal, slash_equal, double_slash_equal, percent_equal, at_equal,
  double_star_equal, left_shift_equal, right_shift_equal, ampersand_equal, pipe_equal, caret_equal,
};
// clang-format on

/// A piece of the text, by byte offsets. A kind takes four bytes, for a processor waits where what was stored
/// in pieces is loaded as one: a twentieth of a script's time went into tokens that were given back from
/// functions.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::end_of_file;
};

[[nodiscard]] constexpr bool is_keyword(TokenKind kind) {
  return kind >= TokenKind::kw_False && kind <= TokenKind::kw_yield;
}

[[nodiscard]] constexpr bool is_augmented_assignment(TokenKind kind) {
  return kind >= TokenKind::plus_equal && kind <= TokenKind::caret_equal;
}

}  // namespace sqlgen::python
