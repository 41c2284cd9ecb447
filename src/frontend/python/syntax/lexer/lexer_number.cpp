#include <fmt/format.h>

#include "frontend/python/syntax/lexer/lexer.hpp"
#include "support/spelling/ascii.hpp"

namespace sqlgen::python {

namespace {

bool is_digit_of(char c, int radix) {
  if (radix == 16) {
    return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
  return c >= '0' && c < '0' + radix;
}

bool may_continue_name(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Whether a keyword that may stand right behind a number begins here: `1if x else 2`.
bool starts_keyword(std::string_view rest) {
  for (const std::string_view word : {"and", "else", "for", "if", "in", "is", "not", "or"}) {
    if (rest.substr(0, word.size()) == word) {
      return true;
    }
  }
  return false;
}

}  // namespace

Token Lexer::number_end(std::uint32_t begin, const char* literal) {
  if (may_continue_name(peek()) && !starts_keyword(text_.substr(position_, 4))) {
    return fail(fmt::format("invalid {} literal", literal), begin, position_ + 1);
  }
  return token(TokenKind::number, begin);
}

// Decimal digits with single underscores between.
bool Lexer::digits(const char* literal) {
  for (;;) {
    while (is_ascii_digit(peek())) {
      ++position_;
    }
    if (peek() != '_') {
      return true;
    }
    ++position_;
    if (!is_ascii_digit(peek())) {
      fail(fmt::format("invalid {} literal", literal), position_ - 1, position_);
      return false;
    }
  }
}

Token Lexer::radix_number(std::uint32_t begin, int radix, const char* radix_name) {
  position_ += 2;
  do {
    if (peek() == '_') {
      ++position_;
    }
    if (!is_digit_of(peek(), radix)) {
      break;
    }
    while (is_digit_of(peek(), radix)) {
      ++position_;
    }
    if (peek() != '_') {
      if (is_ascii_digit(peek())) {
        break;
      }
      return number_end(begin, radix_name);
    }
  } while (true);
  if (is_ascii_digit(peek())) {
    return fail(fmt::format("invalid digit '{}' in {} literal", peek(), radix_name), position_,
                position_ + 1);
  }
  return fail(fmt::format("invalid {} literal", radix_name), begin, position_);
}

Token Lexer::number() {
  const std::uint32_t begin = position_;
  if (peek() == '0') {
    switch (peek(1)) {
      case 'x':
      case 'X':
        return radix_number(begin, 16, "hexadecimal");
      case 'o':
      case 'O':
        return radix_number(begin, 8, "octal");
      case 'b':
      case 'B':
        return radix_number(begin, 2, "binary");
      default:
        break;
    }
  }
  if (peek() != '.' && !digits("decimal")) {
    return {error_.begin, error_.end, TokenKind::error};
  }
  const std::uint32_t end = position_;
  if (peek() == '.') {
    ++position_;
    return fraction(begin);
  }
  const Token whole = exponent(begin);
  const bool is_integer = whole.kind == TokenKind::number && position_ == end;
  if (is_integer && peek() != 'j' && text_[begin] == '0' &&
      text_.substr(begin, end - begin).find_first_not_of("0_") != std::string_view::npos) {
    return fail(
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
        begin, end);
  }
  return whole;
}

Token Lexer::fraction(std::uint32_t begin) {
  if (is_ascii_digit(peek()) && !digits("decimal")) {
    return {error_.begin, error_.end, TokenKind::error};
  }
  return exponent(begin);
}

// What may follow the digits: an exponent, then a `j`.
Token Lexer::exponent(std::uint32_t begin) {
  if (peek() == 'e' || peek() == 'E') {
    const bool has_sign = peek(1) == '+' || peek(1) == '-';
    if (is_ascii_digit(peek(has_sign ? 2 : 1))) {
      position_ += has_sign ? 2 : 1;
      if (!digits("decimal")) {
        return {error_.begin, error_.end, TokenKind::error};
      }
    } else if (has_sign) {
      return fail("invalid decimal literal", begin, position_ + 2);
    }
  }
  if (peek() == 'j' || peek() == 'J') {
    ++position_;
    return number_end(begin, "imaginary");
  }
  return number_end(begin, "decimal");
}

}  // namespace sqlgen::python
