#include <fmt/format.h>

#include "frontend/python/syntax/lexer/lexer.hpp"

namespace sqlgen::python {

namespace {

// CPython's limits (MAXFSTRINGLEVEL and MAX_EXPR_NESTING of its tokenizer).
constexpr std::size_t kMaxFStrings = 150;
constexpr int kMaxFieldNesting = 3;

bool ends_plain_text(char c) {
  return c == '"' || c == '\'' || c == '\\' || c == '\n' || c == '\r';
}

}  // namespace

Token Lexer::unterminated(std::string_view what, bool triple, std::uint32_t begin) {
  return fail(fmt::format("unterminated {}{} literal", triple ? "triple-quoted " : "", what), begin,
              begin + 1);
}

// A string without fields; the position is at its first quote, the prefix begins at `begin`.
Token Lexer::string(std::uint32_t begin) {
  const char quote = peek();
  const bool triple = peek(1) == quote && peek(2) == quote;
  if (!triple && peek(1) == quote) {
    position_ += 2;
    return token(TokenKind::string, begin);
  }
  position_ += triple ? 3 : 1;
  for (;; ++position_) {
    while (!at_end() && !ends_plain_text(text_[position_])) {
      ++position_;
    }
    if (at_end()) {
      break;
    }
    const char c = text_[position_];
    if (c == '\\') {
      // A CRLF behind a backslash is one line end.
      position_ += peek(1) == '\r' && peek(2) == '\n' ? 2U : 1U;
    } else if (c == quote && (!triple || (peek(1) == quote && peek(2) == quote))) {
      position_ += triple ? 3 : 1;
      return token(TokenKind::string, begin);
    } else if (!triple && (c == '\n' || c == '\r')) {
      break;
    }
  }
  // A quote that could have closed the f-string around it: rather its field lacks the brace.
  if (!fstrings_.empty() && fstrings_.back().quote == quote && fstrings_.back().triple == triple) {
    return fail("f-string: expecting '}'", begin, begin + 1);
  }
  return unterminated("string", triple, begin);
}

Token Lexer::fstring_start(std::uint32_t begin, bool raw) {
  const char quote = peek();
  const bool triple = peek(1) == quote && peek(2) == quote;
  position_ += triple ? 3 : 1;
  if (fstrings_.size() >= kMaxFStrings) {
    return fail("too many nested f-strings", begin, position_, "nesting-too-deep");
  }
  fstrings_.push_back({.begin = begin, .quote = quote, .triple = triple, .raw = raw});
  return token(TokenKind::fstring_start, begin);
}

Token Lexer::fstring_text() {
  FString& fstring = fstrings_.back();
  const std::uint32_t begin = position_;
  if (peek() == '{' && peek(1) != '{') {
    return fstring_field(fstring, begin);
  }
  const char quote = fstring.quote;
  if (peek() == quote && (!fstring.triple || (peek(1) == quote && peek(2) == quote))) {
    position_ += fstring.triple ? 3 : 1;
    fstrings_.pop_back();
    return token(TokenKind::fstring_end, begin);
  }
  return fstring_piece(fstring, begin);
}

// Opens a field at the brace where the position stands, after the text from `begin`.
Token Lexer::fstring_field(FString& fstring, std::uint32_t begin) {
  if (++fstring.field_depth >= kMaxFieldNesting) {
    return fail("f-string: expressions nested too deeply", position_, position_ + 1, "nesting-too-deep");
  }
  fstring.in_text = false;
  return begin == position_ && peek(1) != '{' ? open_bracket(TokenKind::left_brace)
                                              : token(TokenKind::fstring_middle, begin);
}

// Text up to a field, the end of a format specification, a doubled brace or the closing quotes.
Token Lexer::fstring_piece(FString& fstring, std::uint32_t begin) {
  const bool in_format = fstring.field_depth >= 0;
  const std::uint32_t quote_size = fstring.triple ? 3 : 1;
  std::uint32_t quotes = 0;
  bool in_character_name = false;  // of \N{...}
  while (quotes != quote_size) {
    if (at_end()) {
      return unterminated("f-string", fstring.triple, fstring.begin);
    }
    const char c = text_[position_];
    if (c == fstring.quote) {
      ++quotes;
      ++position_;
      continue;
    }
    quotes = 0;
    if (!fstring.triple && (c == '\n' || c == '\r')) {
      if (!in_format) {
        return unterminated("f-string", false, fstring.begin);
      }
      fstring.in_text = false;
      return token(TokenKind::fstring_middle, begin);
    }
    if (c == '{' && (peek(1) != '{' || in_format)) {
      return fstring_field(fstring, begin);
    }
    if (c == '}' && !in_character_name && (peek(1) != '}' || in_format || fstring.depth != 0)) {
      fstring.in_text = false;
      return token(TokenKind::fstring_middle, begin);
    }
    ++position_;
    if (c == '{' || c == '}') {
      const Token piece = token(TokenKind::fstring_middle, begin);
      position_ += in_character_name ? 0 : 1;
      return piece;
    }
    if (c == '\\') {
      in_character_name = fstring_escape(fstring.raw) || in_character_name;
    }
  }
  position_ -= quote_size;
  return token(TokenKind::fstring_middle, begin);
}

// Skips what a backslash covers, unless it is a brace; whether that was the start of `\N{`.
bool Lexer::fstring_escape(bool raw) {
  const char c = peek();
  if (at_end() || c == '{' || c == '}') {
    return false;
  }
  if (c == '\r' && peek(1) == '\n') {
    ++position_;
  }
  ++position_;
  if (raw || c != 'N' || peek() != '{') {
    return false;
  }
  ++position_;
  return true;
}

}  // namespace sqlgen::python
