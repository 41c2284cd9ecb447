#include <fmt/format.h>

#include <optional>
#include <string>

#include "frontend/python/syntax/parser/parser_impl.hpp"

namespace sqlgen::python::ast {

namespace {

struct Prefix {
  std::uint32_t length = 0;
  bool raw = false;
  bool bytes = false;
  bool unicode = false;
};

Prefix read_prefix(std::string_view text) {
  Prefix prefix;
  for (; text[prefix.length] != '\'' && text[prefix.length] != '"'; ++prefix.length) {
    const char letter = static_cast<char>(text[prefix.length] | 0x20);
    prefix.raw = prefix.raw || letter == 'r';
    prefix.bytes = prefix.bytes || letter == 'b';
    prefix.unicode = prefix.unicode || text[prefix.length] == 'u';  // and not for U'...'
  }
  return prefix;
}

}  // namespace

// Strings that stand side by side are one; text that touches is one constant, with the kind of its first
// part.
class Parser::StringConcatenation {
 public:
  explicit StringConcatenation(Parser& parser) : parser_(parser), values_(parser) {}

  void add_text(std::string_view text, std::uint32_t begin, std::uint32_t end, bool u_prefix) {
    end_ = end;
    if (!has_text_) {
      has_text_ = true;
      begin_ = begin;
      u_prefix_ = u_prefix;
      text_ = text;
      is_joined_ = false;
    } else if (text_.empty() && !is_joined_) {
      text_ = text;
    } else {
      if (!is_joined_) {
        joined_ = text_;
        is_joined_ = true;
      }
      joined_ += text;
    }
  }

  void add_value(Expr* value) {
    flush();
    values_.add(value);
  }

  void set_fstring() { is_fstring_ = true; }

  Expr* finish(std::uint32_t start, bool is_bytes) {
    if (is_fstring_) {
      flush();
      return parser_.make(start, JoinedStr{values_.finish()});
    }
    const std::string_view text = take_text();
    return is_bytes ? parser_.make(start, Constant{Bytes{text}})
                    : parser_.make(start, Constant{text, u_prefix_});
  }

 private:
  std::string_view take_text() {
    has_text_ = false;
    return is_joined_ ? parser_.arena_.copy(std::string_view(joined_)) : text_;
  }

  void flush() {
    if (!has_text_) {
      return;
    }
    if (const std::string_view text = take_text(); !text.empty()) {
      values_.add(
          parser_.arena_.make<Expr>(parser_.span(begin_, end_), Expr::Node(Constant{text, u_prefix_})));
    }
  }

  Parser& parser_;
  ListBuilder<Expr*> values_;
  bool is_fstring_ = false;
  bool has_text_ = false;
  bool is_joined_ = false;
  bool u_prefix_ = false;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  std::string_view text_;
  std::string joined_;
};

// The value of the text [from, to).
std::string_view Parser::string_text(std::uint32_t from, std::uint32_t to, StringForm form) {
  LiteralError error;
  const auto value = string_value(text_.substr(from, to - from), form, arena_, error);
  if (!value) {
    const auto error_begin = from + static_cast<std::uint32_t>(error.begin);
    fail(std::move(error.message), span(error_begin, from + static_cast<std::uint32_t>(error.end)));
  }
  return *value;
}

Expr* Parser::strings() {
  const std::uint32_t start = begin();
  std::optional<bool> is_bytes;
  StringConcatenation parts(*this);
  while (at(TokenKind::string) || at(TokenKind::fstring_start)) {
    const bool bytes = at(TokenKind::string) && read_prefix(text(current())).bytes;
    if (is_bytes.value_or(bytes) != bytes) {
      fail("cannot mix bytes and nonbytes literals", span(start, current().end));
    }
    is_bytes = bytes;
    if (at(TokenKind::string)) {
      plain_string(parts);
    } else {
      fstring(parts);
    }
  }
  return parts.finish(start, is_bytes.value_or(false));
}

void Parser::plain_string(StringConcatenation& parts) {
  const Token token = advance();
  const std::string_view whole = text(token);
  const Prefix prefix = read_prefix(whole);
  const std::string_view quoted = whole.substr(prefix.length);
  const bool triple = quoted.size() >= 6 && quoted[1] == quoted[0] && quoted[2] == quoted[0];
  const std::uint32_t quotes = triple ? 3 : 1;
  const auto value = string_text(token.begin + prefix.length + quotes, token.end - quotes,
                                 {.raw = prefix.raw, .bytes = prefix.bytes});
  parts.add_text(value, token.begin, token.end, prefix.unicode);
}

void Parser::fstring(StringConcatenation& parts) {
  const DepthGuard guard(*this);
  const bool raw = read_prefix(text(advance())).raw;
  parts.set_fstring();
  for (;;) {
    if (at(TokenKind::fstring_middle)) {
      const Token token = advance();
      // The second of two braces is in no token, but it is a part of the text.
      const std::uint32_t text_end = at(TokenKind::error) ? token.end : begin();
      parts.add_text(string_text(token.begin, token.end, {.raw = raw}), token.begin, text_end, false);
    } else if (at(TokenKind::left_brace)) {
      replacement_field(parts, raw);
    } else {
      expect(TokenKind::fstring_end);
      return;
    }
  }
}

// `{value}`, `{value=}`, `{value!r:format}`
void Parser::replacement_field(StringConcatenation& parts, bool raw) {
  const Token open = expect(TokenKind::left_brace);
  if (at(TokenKind::right_brace) || at(TokenKind::exclamation) || at(TokenKind::colon) ||
      at(TokenKind::equal)) {
    fail(fmt::format("f-string: valid expression required before '{}'", text(current())), span(current()));
  }
  Expr* value = yield_or_star_expressions();
  const bool is_debug = accept(TokenKind::equal);
  const std::uint32_t debug_end = begin();
  char converted = at(TokenKind::exclamation) ? conversion() : '\0';
  Expr* format = at(TokenKind::colon) ? format_specification(raw) : nullptr;
  if (!at(TokenKind::right_brace) && !at(TokenKind::error)) {
    fail("f-string: expecting '=', or '!', or ':', or '}'", span(current()));
  }
  expect(TokenKind::right_brace);
  if (is_debug) {
    const std::uint32_t debug_begin = open.end;
    parts.add_text(debug_text(debug_begin, debug_end), debug_begin, debug_end, false);
    converted = converted == '\0' && format == nullptr ? 'r' : converted;
  }
  parts.add_value(make(open.begin, FormattedValue{value, format, converted}));
}

// The source of a `{value=}` field up to what follows the `=`, without comments.
std::string_view Parser::debug_text(std::uint32_t from, std::uint32_t to) {
  const std::string_view source = text_.substr(from, to - from);
  if (source.find_first_of("#\r") == std::string_view::npos) {
    return source;
  }
  std::string plain;
  char quote = '\0';
  for (std::size_t i = 0; i < source.size(); ++i) {
    const char c = source[i];
    if (c == '#' && quote == '\0') {
      i = std::min(source.find_first_of("\r\n", i), source.size()) - 1;
    } else if (c == '\r') {
      plain += '\n';
      i += source.substr(i, 2) == "\r\n" ? 1U : 0U;
    } else {
      if (c == '"' || c == '\'') {
        quote = quote == '\0' ? c : quote == c ? '\0' : quote;
      }
      plain += c;
    }
  }
  return arena_.copy(std::string_view(plain));
}

char Parser::conversion() {
  const Token mark = expect(TokenKind::exclamation);
  if (!at(TokenKind::name)) {
    if (at(TokenKind::error)) {
      unexpected();
    }
    fail("f-string: invalid conversion character", span(current()), "write !s, !r or !a");
  }
  if (begin() != mark.end) {
    fail("f-string: conversion type must come right after the exclamation mark", span(current()));
  }
  const Token token = advance();
  const std::string_view name = text(token);
  if (name != "s" && name != "r" && name != "a") {
    fail(fmt::format("f-string: invalid conversion character '{}'", name), span(token), "write !s, !r or !a");
  }
  return name[0];
}

Expr* Parser::format_specification(bool raw) {
  const std::uint32_t start = begin();
  expect(TokenKind::colon);
  ListBuilder<Expr*> values(*this);
  while (!at(TokenKind::right_brace)) {
    if (at(TokenKind::fstring_middle)) {
      const Token token = advance();
      const auto value = string_text(token.begin, token.end, {.raw = raw});
      // Python keeps an empty text only beside other parts.
      if (!value.empty() || !values.empty() || at(TokenKind::left_brace)) {
        values.add(constant(token.begin, value));
      }
    } else if (at(TokenKind::left_brace)) {
      StringConcatenation field(*this);
      field.set_fstring();
      const std::uint32_t field_begin = begin();
      replacement_field(field, raw);
      for (Expr* part : field.finish(field_begin, false)->as<JoinedStr>()->values) {
        values.add(part);
      }
    } else {
      unexpected();
    }
  }
  return make(start, JoinedStr{values.finish()});
}

}  // namespace sqlgen::python::ast
