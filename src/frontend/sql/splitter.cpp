#include "frontend/sql/splitter.hpp"

#include <algorithm>
#include <string>

#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::sql {

namespace {

bool is_word_start(char c) {
  return is_ascii_letter(c) || c == '_' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}
bool is_word(char c) {
  return is_word_start(c) || is_ascii_digit(c) || c == '$';
}
bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Splits by the lexical rules that PostgreSQL (https://www.postgresql.org/docs/15/sql-syntax-lexical.html)
// and SQLite (https://www.sqlite.org/c3ref/complete.html) share, and by the blocks in which a ';' ends no
// statement.
class Splitter {
 public:
  Splitter(std::string_view text, Span span, Diagnostics& diagnostics)
      : text_(text), span_(span), diagnostics_(diagnostics) {}

  std::vector<StatementRange> split() {
    while (at_ < text_.size()) {
      step();
    }
    finish(text_.size(), false);
    return std::move(statements_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (is_blank(c)) {
      ++at_;
    } else if (text_.substr(at_, 2) == "--") {
      comment_from(at_);
      at_ = std::min(text_.find('\n', at_), text_.size());
      last_ = at_;
    } else if (text_.substr(at_, 2) == "/*") {
      comment_from(at_);
      skip_block_comment();
      last_ = at_;
    } else if (c == ';' && block_depth_ == 0 && parentheses_ == 0) {
      if (has_code_) {
        finish(at_, true);
      }
      ++at_;
    } else {
      token();
    }
  }

  void token() {
    comment_from(at_);
    const char c = text_[at_];
    if (c == '\'') {
      skip_quoted('\'', escape_string_);
    } else if (c == '"' || c == '`') {
      skip_quoted(c, false);
    } else if (c == '[' && !is_subscript()) {
      skip_quoted(']', false);
    } else if (c == '$' && skip_dollar_quote()) {
      // moved past it
    } else if (is_word_start(c)) {
      word();
      mark_code();
      return;
    } else {
      count_bracket(c);
      ++at_;
    }
    escape_string_ = false;
    mark_code();
  }

  void word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_word(text_[at_])) {
      ++at_;
    }
    const std::string word = to_upper(text_.substr(begin, at_ - begin));
    escape_string_ = word == "E" && at_ < text_.size() && text_[at_] == '\'';
    if (!has_code_) {
      first_word_ = word;
    }
    if (word == "TRIGGER" && first_word_ == "CREATE") {
      in_trigger_ = true;
    }
    // BEGIN opens a body in CREATE TRIGGER (SQLite) and as BEGIN ATOMIC (PostgreSQL); CASE shares its END.
    if (word == "BEGIN" && in_trigger_) {
      ++block_depth_;
    } else if (word == "ATOMIC" && previous_word_ == "BEGIN") {
      ++block_depth_;
    } else if (word == "CASE" && block_depth_ > 0) {
      ++block_depth_;
    } else if (word == "END" && block_depth_ > 0) {
      --block_depth_;
    }
    previous_word_ = word;
  }

  // psql ends no statement inside of parentheses, as in CREATE RULE ... DO ALSO ( ...; ... ).
  void count_bracket(char c) {
    if (c == '(') {
      ++parentheses_;
    } else if (c == ')' && parentheses_ > 0) {
      --parentheses_;
    } else if (c == '[') {
      ++subscripts_;
    } else if (c == ']' && subscripts_ > 0) {
      --subscripts_;
    }
  }

  // SQLite's [a name] against PostgreSQL's ARRAY[1, 2], a[1] and the brackets in those.
  [[nodiscard]] bool is_subscript() const {
    if (subscripts_ > 0 || at_ == 0) {
      return subscripts_ > 0;
    }
    const char before = text_[at_ - 1];
    if (is_word(before) || before == ']' || before == ')' || before == '"') {
      return true;
    }
    return is_blank(before) && previous_word_ == "ARRAY";
  }

  void skip_quoted(char quote, bool backslashes) {
    const std::size_t begin = at_++;
    while (at_ < text_.size()) {
      if (backslashes && text_[at_] == '\\') {
        at_ += 2;
      } else if (text_[at_] != quote) {
        ++at_;
      } else if (quote != ']' && at_ + 1 < text_.size() && text_[at_ + 1] == quote) {
        at_ += 2;
      } else {
        ++at_;
        return;
      }
    }
    at_ = text_.size();
    unterminated(begin, quote == '\'' ? "string" : "quoted name");
  }

  bool skip_dollar_quote() {
    if (at_ > 0 && is_word(text_[at_ - 1])) {
      return false;
    }
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_word(text_[end]) && text_[end] != '$') {
      ++end;
    }
    const bool number = end > at_ + 1 && text_[at_ + 1] >= '0' && text_[at_ + 1] <= '9';  // a parameter: $1
    if (number || end >= text_.size() || text_[end] != '$') {
      return false;
    }
    const std::string_view tag = text_.substr(at_, end + 1 - at_);
    const std::size_t close = text_.find(tag, end + 1);
    if (close == std::string_view::npos) {
      unterminated(at_, "dollar-quoted string");
      at_ = text_.size();
    } else {
      at_ = close + tag.size();
    }
    return true;
  }

  void skip_block_comment() {
    const std::size_t begin = at_;
    int depth = 0;
    do {
      if (text_.substr(at_, 2) == "/*") {
        ++depth;
        at_ += 2;
      } else if (text_.substr(at_, 2) == "*/") {
        --depth;
        at_ += 2;
      } else {
        ++at_;
      }
    } while (depth > 0 && at_ < text_.size());
    at_ = std::min(at_, text_.size());
    if (depth > 0) {
      unterminated(begin, "comment");
    }
  }

  void unterminated(std::size_t begin, std::string_view what) {
    const auto at = span_.begin + static_cast<std::uint32_t>(begin);
    diagnostics_.error("sql-unterminated", std::string("this ").append(what).append(" never ends"),
                       {span_.file, at, at + 1});
  }

  // A statement's text begins with the first thing in it, be it a comment.
  void comment_from(std::size_t at) {
    if (!started_) {
      started_ = true;
      begin_ = at;
      code_end_ = at;
    }
  }
  void mark_code() {
    has_code_ = true;
    code_end_ = at_;
    last_ = at_;
  }

  void finish(std::size_t end, bool terminated) {
    if (has_code_) {
      statements_.push_back({static_cast<std::uint32_t>(begin_),
                             static_cast<std::uint32_t>(terminated ? end : last_),
                             static_cast<std::uint32_t>(code_end_), terminated});
    } else if (started_ && !statements_.empty()) {
      statements_.back().end = static_cast<std::uint32_t>(last_);  // comments behind the last statement
    } else if (started_) {
      statements_.push_back({static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(last_),
                             static_cast<std::uint32_t>(begin_), false});
    }
    started_ = has_code_ = in_trigger_ = escape_string_ = false;
    block_depth_ = parentheses_ = subscripts_ = 0;
    previous_word_.clear();
    first_word_.clear();
  }

  std::string_view text_;
  Span span_;
  Diagnostics& diagnostics_;
  std::vector<StatementRange> statements_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0, code_end_ = 0, last_ = 0;
  bool started_ = false, has_code_ = false, in_trigger_ = false, escape_string_ = false;
  int block_depth_ = 0, parentheses_ = 0, subscripts_ = 0;
  std::string first_word_, previous_word_;
};

}  // namespace

std::vector<StatementRange> split_statements(std::string_view text, Span span, Diagnostics& diagnostics) {
  return Splitter(text, span, diagnostics).split();
}

}  // namespace sqlgen::sql
