#include <fmt/format.h>

#include "frontend/python/syntax/lexer/lexer.hpp"
#include "frontend/python/syntax/source/identifier.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

Token Lexer::operator_of(TokenKind kind, std::uint32_t length) {
  const std::uint32_t begin = position_;
  position_ += length;
  return token(kind, begin);
}

Token Lexer::invalid_character() {
  std::size_t end = position_;
  const char32_t c = next_code_point(text_, end);
  const std::string_view shown = text_.substr(position_, end - position_);
  const std::string message =
      is_printable(c) ? fmt::format("invalid character '{}'", shown)
                      : fmt::format("invalid non-printable character U+{:04X}", static_cast<unsigned>(c));
  return fail(message, position_, static_cast<std::uint32_t>(end));
}

Token Lexer::operator_token() {
  using enum TokenKind;
  const char second = peek(1);
  // An operator, and the same with `=` behind it.
  const auto with_equal = [&](TokenKind plain, TokenKind assigning) {
    return second == '=' ? operator_of(assigning, 2) : operator_of(plain, 1);
  };
  // An operator that may be doubled, each with `=` behind it.
  const auto doubled = [&](TokenKind plain, TokenKind assigning, TokenKind twice, TokenKind twice_assigning) {
    if (second != peek()) {
      return with_equal(plain, assigning);
    }
    return peek(2) == '=' ? operator_of(twice_assigning, 3) : operator_of(twice, 2);
  };
  switch (peek()) {
    case '(':
      return open_bracket(left_paren);
    case ')':
      return close_bracket(right_paren);
    case '[':
      return open_bracket(left_bracket);
    case ']':
      return close_bracket(right_bracket);
    case '{':
      return open_bracket(left_brace);
    case '}':
      return close_bracket(right_brace);
    case ',':
      return operator_of(comma, 1);
    case ';':
      return operator_of(semicolon, 1);
    case '~':
      return operator_of(tilde, 1);
    case ':':
      // At the top level of an f-string's field a colon starts the format specification, even before a `=`.
      if (!fstrings_.empty() && fstrings_.back().depth - 1 == fstrings_.back().field_depth) {
        fstrings_.back().in_text = true;
        return operator_of(colon, 1);
      }
      return with_equal(colon, colon_equal);
    case '.':
      if (second >= '0' && second <= '9') {
        return Lexer::number();
      }
      return second == '.' && peek(2) == '.' ? operator_of(ellipsis, 3) : operator_of(dot, 1);
    case '=':
      return with_equal(equal, equal_equal);
    case '!':
      return with_equal(exclamation, not_equal);
    case '+':
      return with_equal(plus, plus_equal);
    case '-':
      return second == '>' ? operator_of(arrow, 2) : with_equal(minus, minus_equal);
    case '*':
      return doubled(star, star_equal, double_star, double_star_equal);
    case '/':
      return doubled(slash, slash_equal, double_slash, double_slash_equal);
    case '<':
      return doubled(less, less_equal, left_shift, left_shift_equal);
    case '>':
      return doubled(greater, greater_equal, right_shift, right_shift_equal);
    case '%':
      return with_equal(percent, percent_equal);
    case '@':
      return with_equal(at, at_equal);
    case '&':
      return with_equal(ampersand, ampersand_equal);
    case '|':
      return with_equal(pipe, pipe_equal);
    case '^':
      return with_equal(caret, caret_equal);
    default:
      return invalid_character();
  }
}

}  // namespace sqlgen::python
