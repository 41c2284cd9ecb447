#include "compile/checks/statement_scan.hpp"

#include <algorithm>
#include <array>

#include "compile/checks/plain_statement.hpp"
#include "compile/checks/statement_bytes.hpp"
#include "compile/checks/statement_scanner.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::compile {

namespace {

constexpr std::size_t kWordsKept = 8;

// A word as keywords are compared, in upper case. They are short: what is longer is a name, and here a "?".
class Keyword {
 public:
  explicit Keyword(std::string_view word) {
    if (word.size() <= letters_.size()) {
      std::transform(word.begin(), word.end(), letters_.begin(), to_ascii_upper);
      size_ = word.size();
    }
  }
  [[nodiscard]] std::string_view text() const { return {letters_.data(), size_}; }

 private:
  std::array<char, 24> letters_ = {'?'};
  std::size_t size_ = 1;
};

// Whether a word may be one of those that change how what follows is read: E, END, CASE, BEGIN, ARRAY, ATOMIC
// and TRIGGER.
bool may_decide(std::string_view word) {
  constexpr std::string_view kInitials = "ABCETabcet";
  constexpr std::size_t kLongest = 7;
  return word.size() <= kLongest && kInitials.find(word.front()) != std::string_view::npos;
}

}  // namespace

void StatementScanner::step() {
  const char c = text_[at_];
  if (is_word_start(c)) {
    word();
    return;
  }
  if (client_.line_commands && !has_code_ && (c == '.' || c == '#') && at_line_start()) {
    report(ScanFinding::Kind::client_command, at_, rest_of_line());
  }
  if (is_blank(c)) {
    ++at_;
  } else if (c == '-' && starts_with("--")) {
    line_comment();
  } else if (c == '/' && starts_with("/*")) {
    block_comment();
  } else if (c == ';') {
    ++at_;
    if (blocks_ == 0) {
      end_statement();
    }
  } else if (c == '\'') {
    quoted('\'', escape_string_ && client_.escape_strings, "string");
  } else if (c == '"' || (client_.bracket_names && c == '`')) {
    quoted(c, false, "quoted name");
  } else if (client_.bracket_names && c == '[') {
    quoted(']', false, "quoted name");
  } else if (c == '\\' && client_.backslash_commands) {
    backslash();
  } else if (c == ':' && client_.variables) {
    colon();
  } else if (c != '$' || !client_.dollar_quotes || !dollar_quoted()) {
    ++at_;
    code();
  }
  escape_string_ = false;
}

void StatementScanner::code() {
  if (!has_code_) {
    has_code_ = true;
    statement_.at = at_ - 1;
  }
}

void StatementScanner::word() {
  const std::size_t begin = at_;
  while (at_ < text_.size() && is_word(text_[at_])) {
    ++at_;
  }
  if (!has_code_) {
    has_code_ = true;
    statement_.at = begin;
  }
  const std::string_view text = text_.substr(begin, at_ - begin);
  const bool kept = statement_.words.size() < kWordsKept;
  const bool decides = may_decide(text);
  escape_string_ = false;
  if (!kept && !is_looked_at_) {
    is_looked_at_ = true;
    if (holds_nothing_more(text_, at_)) {
      at_ = text_.size();
      return;
    }
  }
  if (kept || decides) {
    const Keyword keyword(text);
    if (kept) {
      statement_.words.reserve(kWordsKept);
      statement_.word_ends.reserve(kWordsKept);
      statement_.words.emplace_back(keyword.text());
      statement_.word_ends.push_back(at_);
    }
    if (decides) {
      deciding_word(keyword.text(), begin);
      return;
    }
  }
  after_begin_ = false;
}

void StatementScanner::deciding_word(std::string_view word, std::size_t begin) {
  escape_string_ = word == "E" && at_ < text_.size() && text_[at_] == '\'';
  block_word(word);
  after_begin_ = word == "BEGIN";
  if (word == "ARRAY" && client_.array_constructors) {
    empty_array(begin);
  }
}

// In the body of a trigger (SQLite) and of BEGIN ATOMIC (PostgreSQL) a ';' ends no statement; CASE shares
// END.
void StatementScanner::block_word(std::string_view word) {
  in_trigger_ = in_trigger_ || (word == "TRIGGER" && statement_.words.front() == "CREATE");
  if ((word == "BEGIN" && in_trigger_) || (word == "ATOMIC" && after_begin_) ||
      (word == "CASE" && blocks_ > 0)) {
    ++blocks_;
  } else if (word == "END" && blocks_ > 0) {
    --blocks_;
  }
}

void StatementScanner::end_statement() {
  if (has_code_) {
    scan_.statements.push_back(std::move(statement_));
  }
  statement_ = {};
  has_code_ = in_trigger_ = after_begin_ = is_looked_at_ = false;
  blocks_ = 0;
}

Scan scan_statement(std::string_view text, const ClientSyntax& client, bool terminated) {
  return StatementScanner(text, client, terminated).run();
}

}  // namespace sqlgen::compile
