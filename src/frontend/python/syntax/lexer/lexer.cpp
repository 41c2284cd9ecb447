#include "frontend/python/syntax/lexer/lexer.hpp"

#include <fmt/format.h>

#include <array>

#include "frontend/python/syntax/source/identifier.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

// CPython's limit (MAXLEVEL of its tokenizer).
constexpr std::size_t kMaxBrackets = 200;

enum class CharClass : std::uint8_t { other, name, digit, quote, high };

constexpr std::array<CharClass, 256> kCharClasses = [] {
  std::array<CharClass, 256> classes{};
  for (std::size_t c = 0; c < 256; ++c) {
    const char byte = static_cast<char>(c);
    if (is_ascii_letter(byte) || byte == '_') {
      classes[c] = CharClass::name;
    } else if (is_ascii_digit(byte)) {
      classes[c] = CharClass::digit;
    } else if (c == '"' || c == '\'') {
      classes[c] = CharClass::quote;
    } else if (c >= 0x80) {
      classes[c] = CharClass::high;
    }
  }
  return classes;
}();

CharClass char_class_of(char c) {
  return kCharClasses[static_cast<unsigned char>(c)];
}

// The end of the ASCII letters, digits and underscores from `begin` on.
std::uint32_t word_end(std::string_view text, std::uint32_t begin) {
  const char* const end = text.data() + text.size();
  const char* at = text.data() + begin;
  while (at != end && (char_class_of(*at) == CharClass::name || char_class_of(*at) == CharClass::digit)) {
    ++at;
  }
  return static_cast<std::uint32_t>(at - text.data());
}

// Of one or two letters before a quote: whether they are a string's prefix.
struct StringPrefix {
  bool known = true;
  bool raw = false;
  bool formatted = false;
};

StringPrefix string_prefix(std::string_view letters) {
  StringPrefix prefix;
  for (const char c : letters) {
    prefix.raw = prefix.raw || c == 'r' || c == 'R';
    prefix.formatted = prefix.formatted || c == 'f' || c == 'F';
    prefix.known = prefix.known && std::string_view("rRbBfFuU").find(c) != std::string_view::npos;
  }
  // Of two letters, one must be an r and the other not, nor a u.
  if (prefix.known && letters.size() == 2) {
    const auto is_r = [](char c) { return c == 'r' || c == 'R'; };
    const char other = is_r(letters[0]) ? letters[1] : letters[0];
    prefix.known = prefix.raw && !is_r(other) && other != 'u' && other != 'U';
  }
  return prefix;
}

}  // namespace

Lexer::Lexer(std::string_view text, std::uint32_t begin) : text_(text), position_(begin) {}

Token Lexer::fail(std::string message, std::uint32_t begin, std::uint32_t end, std::string_view id) {
  failed_ = true;
  error_ = {id, std::move(message), begin, end};
  return {begin, end, TokenKind::error};
}

Token Lexer::next() {
  if (failed_) {
    return {error_.begin, error_.end, TokenKind::error};
  }
  if (!fstrings_.empty() && fstrings_.back().in_text) {
    return fstring_text();
  }
  if (pending_dedents_ > 0) {
    --pending_dedents_;
    return token(TokenKind::dedent, position_);
  }
  if (at_line_start_) {
    Token change;
    if (read_indentation(change)) {
      return change;
    }
  }
  if (!skip_space()) {
    return {error_.begin, error_.end, TokenKind::error};
  }
  if (at_end()) {
    return end_of_text();
  }
  switch (char_class_of(peek())) {
    case CharClass::name:
    case CharClass::quote:
      return name_or_string();
    case CharClass::digit:
      return number();
    case CharClass::high:
      return non_ascii_name(position_);
    case CharClass::other:
      break;
  }
  if (at_line_end()) {
    const std::uint32_t begin = position_;
    skip_line_end();
    at_line_start_ = true;
    return {begin, begin, TokenKind::newline};
  }
  return operator_token();
}

void Lexer::skip_line_end() {
  position_ += peek() == '\r' && peek(1) == '\n' ? 2U : 1U;
}

// A backslash must stand right before a line end, with another line behind it.
bool Lexer::skip_continuation() {
  const std::uint32_t backslash = position_++;
  if (!at_end() && !at_line_end()) {
    fail("unexpected character after line continuation character", backslash, backslash + 1);
    return false;
  }
  if (!at_end()) {
    skip_line_end();
  }
  if (at_end()) {
    fail("unexpected end of file after line continuation character", backslash, backslash + 1);
    return false;
  }
  return true;
}

// Skips blanks, comments and joined lines; inside brackets also line ends.
bool Lexer::skip_space() {
  while (!at_end()) {
    const char c = text_[position_];
    if (char_class_of(c) != CharClass::other) {
      break;
    }
    if (c == ' ' || c == '\t' || c == '\f') {
      ++position_;
    } else if (c == '#') {
      while (!at_end() && !at_line_end()) {
        ++position_;
      }
    } else if (c == '\\') {
      if (!skip_continuation()) {
        return false;
      }
    } else if ((c == '\n' || c == '\r') && !brackets_.empty()) {
      skip_line_end();
    } else {
      break;
    }
  }
  return true;
}

namespace {

// Of a template string of Python 3.14 (PEP 750): a t, alone or beside an r.
bool is_template_prefix(std::string_view text) {
  const auto is_r = [](char c) { return c == 'r' || c == 'R'; };
  const auto is_t = [](char c) { return c == 't' || c == 'T'; };
  return text.size() == 1
             ? is_t(text[0])
             : text.size() == 2 && ((is_t(text[0]) && is_r(text[1])) || (is_r(text[0]) && is_t(text[1])));
}

}  // namespace

Token Lexer::name_or_string() {
  const std::uint32_t begin = position_;
  position_ = word_end(text_, begin);
  const CharClass next = char_class_of(peek());
  if (next == CharClass::high) {
    return non_ascii_name(begin);
  }
  const std::string_view text = text_.substr(begin, position_ - begin);
  if (next == CharClass::quote && text.size() <= 2) {
    if (const StringPrefix prefix = string_prefix(text); prefix.known) {
      return prefix.formatted ? fstring_start(begin, prefix.raw) : string(begin);
    }
    if (is_template_prefix(text)) {
      return fail("template strings (t\"...\") are not supported: an f-string gives a text", begin,
                  position_ + 1, "unsupported-python");
    }
  }
  return token(keyword_kind(text), begin);
}

Token Lexer::non_ascii_name(std::uint32_t begin) {
  met_other_names_ = true;
  while (char_class_of(peek()) == CharClass::name || char_class_of(peek()) == CharClass::digit ||
         char_class_of(peek()) == CharClass::high) {
    ++position_;
  }
  return check_name(begin) ? token(TokenKind::name, begin)
                           : Token{error_.begin, error_.end, TokenKind::error};
}

// Whether the name that ends here has only characters that may be in one.
bool Lexer::check_name(std::uint32_t begin) {
  for (std::size_t i = begin; i < position_;) {
    const std::size_t start = i;
    const char32_t c = next_code_point(text_, i);
    if (start == begin ? is_identifier_start(c) : is_identifier_continue(c)) {
      continue;
    }
    const auto first = static_cast<std::uint32_t>(start);
    const auto last = static_cast<std::uint32_t>(i);
    if (is_printable(c)) {
      fail(fmt::format("invalid character '{}' (U+{:04X})", text_.substr(start, i - start),
                       static_cast<unsigned>(c)),
           first, last);
    } else {
      fail(fmt::format("invalid non-printable character U+{:04X}", static_cast<unsigned>(c)), first, last);
    }
    return false;
  }
  return true;
}

Token Lexer::open_bracket(TokenKind kind) {
  const std::uint32_t begin = position_;
  if (brackets_.size() >= kMaxBrackets) {
    return fail("too many nested parentheses", begin, begin + 1, "nesting-too-deep");
  }
  if (!fstrings_.empty()) {
    ++fstrings_.back().depth;
  }
  brackets_.push_back({peek(), begin});
  return operator_of(kind, 1);
}

Token Lexer::close_bracket(TokenKind kind) {
  const std::uint32_t begin = position_;
  const char close = peek();
  if (!fstrings_.empty() && fstrings_.back().depth == 0 && close == '}') {
    return fail("f-string: single '}' is not allowed", begin, begin + 1);
  }
  if (brackets_.empty()) {
    return fail(fmt::format("unmatched '{}'", close), begin, begin + 1);
  }
  const char open = brackets_.back().open;
  if ((open == '(' && close != ')') || (open == '[' && close != ']') || (open == '{' && close != '}')) {
    return fail(fmt::format("closing parenthesis '{}' does not match opening parenthesis '{}'", close, open),
                begin, begin + 1);
  }
  brackets_.pop_back();
  if (!fstrings_.empty()) {
    FString& fstring = fstrings_.back();
    --fstring.depth;
    if (close == '}' && fstring.depth == fstring.field_depth) {
      --fstring.field_depth;
      fstring.in_text = true;
    }
  }
  return operator_of(kind, 1);
}

}  // namespace sqlgen::python
