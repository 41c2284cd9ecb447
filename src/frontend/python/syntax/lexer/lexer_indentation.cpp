#include "frontend/python/syntax/lexer/lexer.hpp"

#include <fmt/format.h>

namespace sqlgen::python {

namespace {

// CPython's limit (MAXINDENT of its tokenizer).
constexpr std::size_t kMaxIndentations = 100;

}  // namespace

// Reads the blanks at the start of a logical line, over blank lines. Gives true with the token to report, if
// any.
bool Lexer::read_indentation(Token& out) {
  for (;;) {
    Indentation now;
    int first_line_column = 0;  // a joined line keeps the indentation of its first part
    for (;; ++position_) {
      const char c = peek();
      if (c == ' ') {
        ++now.column;
        ++now.alternative;
      } else if (c == '\t') {
        now.column = (now.column / 8 + 1) * 8;
        ++now.alternative;
      } else if (c == '\f') {
        now = {};
      } else if (c == '\\') {
        first_line_column = first_line_column != 0 ? first_line_column : now.column;
        if (!skip_continuation()) {
          out = {error_.begin, error_.end, TokenKind::error};
          return true;
        }
        --position_;
      } else {
        break;
      }
    }
    if (peek() == '#') {
      while (!at_end() && !at_line_end()) {
        ++position_;
      }
    }
    if (at_end()) {
      return false;
    }
    if (at_line_end()) {
      skip_line_end();
      continue;
    }
    at_line_start_ = false;
    return change_indentation(
        first_line_column != 0 ? Indentation{first_line_column, first_line_column} : now, out);
  }
}

bool Lexer::change_indentation(Indentation now, Token& out) {
  const Indentation current = indentation();
  const auto inconsistent = [&] {
    out =
        fail("inconsistent use of tabs and spaces in indentation", position_, position_, "indentation-error");
    return true;
  };
  if (now.column == current.column) {
    return now.alternative != current.alternative && inconsistent();
  }
  if (now.column > current.column) {
    if (indentations_.size() + 1 >= kMaxIndentations) {
      out = fail("too many levels of indentation", position_, position_, "indentation-error");
      return true;
    }
    if (now.alternative <= current.alternative) {
      return inconsistent();
    }
    indentations_.push_back(now);
    out = token(TokenKind::indent, position_);
    return true;
  }
  while (now.column < indentation().column) {
    indentations_.pop_back();
    ++pending_dedents_;
  }
  if (now.column != indentation().column) {
    out = fail("unindent does not match any outer indentation level", position_, position_,
               "indentation-error");
    return true;
  }
  if (now.alternative != indentation().alternative) {
    return inconsistent();
  }
  --pending_dedents_;
  out = token(TokenKind::dedent, position_);
  return true;
}

Token Lexer::end_of_text() {
  if (!brackets_.empty()) {
    const Bracket open = brackets_.back();
    unclosed_bracket_ = true;
    return fail(fmt::format("'{}' was never closed", open.open), open.begin, open.begin + 1);
  }
  if (!at_line_start_) {
    at_line_start_ = true;
    return token(TokenKind::newline, position_);
  }
  if (!indentations_.empty()) {
    pending_dedents_ = static_cast<int>(indentations_.size()) - 1;
    indentations_.clear();
    return token(TokenKind::dedent, position_);
  }
  return token(TokenKind::end_of_file, position_);
}

}  // namespace sqlgen::python
