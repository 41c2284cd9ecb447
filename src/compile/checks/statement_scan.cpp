#include "compile/checks/statement_scan.hpp"

#include <algorithm>
#include <array>

#include "compile/checks/plain_statement.hpp"
#include "compile/checks/statement_bytes.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::compile {

namespace {

constexpr std::size_t kWordsKept = 8;
constexpr std::size_t kExcerpt = 40;

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

class Scanner {
 public:
  Scanner(std::string_view text, const ClientSyntax& client, bool terminated)
      : text_(text), client_(client), terminated_(terminated) {}

  Scan run() {
    for (std::size_t at = text_.find('\0'); at != std::string_view::npos; at = text_.find('\0', at + 1)) {
      report(ScanFinding::Kind::null_character, at, "");
    }
    while (at_ < text_.size()) {
      step();
    }
    end_statement();
    return std::move(scan_);
  }

 private:
  void step();
  void word();
  void deciding_word(std::string_view word, std::size_t begin);
  void block_word(std::string_view word);
  void empty_array(std::size_t begin);
  void line_comment();
  void block_comment();
  void quoted(char close, bool backslashes, std::string_view what);
  bool dollar_quoted();
  void backslash();
  void colon();
  void code();
  void end_statement();

  [[nodiscard]] bool at_line_start() const { return at_ == 0 || text_[at_ - 1] == '\n'; }
  [[nodiscard]] bool starts_with(std::string_view what) const { return text_.substr(at_).starts_with(what); }
  // What stands from here to the line's end, cut where it is long.
  [[nodiscard]] std::string rest_of_line() const {
    const std::string_view rest = text_.substr(at_);
    return std::string(
        trim(utf8_prefix(rest.substr(0, rest.find_first_of(std::string_view("\r\n\0", 3))), kExcerpt)));
  }
  void report(ScanFinding::Kind kind, std::size_t at, std::string what) {
    scan_.findings.push_back({kind, at, std::move(what)});
  }

  std::string_view text_;
  const ClientSyntax& client_;
  bool terminated_;
  Scan scan_;
  std::size_t at_ = 0;
  ScannedStatement statement_;
  bool has_code_ = false;
  bool escape_string_ = false;
  bool in_trigger_ = false;
  bool after_begin_ = false;   // the word before was BEGIN
  bool is_looked_at_ = false;  // whether the statement is plain
  int blocks_ = 0;
};

void Scanner::step() {
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

void Scanner::code() {
  if (!has_code_) {
    has_code_ = true;
    statement_.at = at_ - 1;
  }
}

void Scanner::word() {
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

void Scanner::deciding_word(std::string_view word, std::size_t begin) {
  escape_string_ = word == "E" && at_ < text_.size() && text_[at_] == '\'';
  block_word(word);
  after_begin_ = word == "BEGIN";
  if (word == "ARRAY" && client_.array_constructors) {
    empty_array(begin);
  }
}

// ARRAY[] and ARRAY[ARRAY[]] have no value to tell their type: a cast has to.
void Scanner::empty_array(std::size_t begin) {
  int depth = 0;
  std::size_t end = at_;
  for (; end < text_.size(); ++end) {
    const char c = text_[end];
    depth += c == '[' ? 1 : c == ']' ? -1 : 0;
    if (c == ']' && depth == 0) {
      break;
    }
    const bool opens_another = to_upper(text_.substr(end, 5)) == "ARRAY";
    if (opens_another) {
      end += 4;
    } else if (c != '[' && c != ']' && c != ',' && !is_blank(c)) {
      return;
    }
    if (depth == 0 && !is_blank(c)) {
      return;
    }
  }
  if (end >= text_.size()) {
    return;
  }
  at_ = end + 1;
  const std::string_view rest = trim(text_.substr(at_));
  if (!rest.starts_with("::") && to_upper(rest.substr(0, 3)) != "AS ") {
    report(ScanFinding::Kind::empty_array, begin, "");
  }
}

// In the body of a trigger (SQLite) and of BEGIN ATOMIC (PostgreSQL) a ';' ends no statement; CASE shares
// END.
void Scanner::block_word(std::string_view word) {
  in_trigger_ = in_trigger_ || (word == "TRIGGER" && statement_.words.front() == "CREATE");
  if ((word == "BEGIN" && in_trigger_) || (word == "ATOMIC" && after_begin_) ||
      (word == "CASE" && blocks_ > 0)) {
    ++blocks_;
  } else if (word == "END" && blocks_ > 0) {
    --blocks_;
  }
}

void Scanner::line_comment() {
  const std::size_t begin = at_;
  at_ = text_.find_first_of(client_.carriage_return_ends_line ? "\r\n" : "\n", at_);
  if (at_ == std::string_view::npos) {
    at_ = text_.size();
    // Of a comment alone there is nothing to be ended.
    if (!terminated_ && has_code_) {
      report(ScanFinding::Kind::open_comment, begin, "");
    }
  }
}

void Scanner::block_comment() {
  const std::size_t begin = at_;
  int depth = 0;
  do {
    if (starts_with("/*") && (depth == 0 || client_.nested_comments)) {
      ++depth;
      at_ += 2;
    } else if (starts_with("*/")) {
      --depth;
      at_ += 2;
    } else {
      ++at_;
    }
  } while (depth > 0 && at_ < text_.size());
  at_ = std::min(at_, text_.size());
  if (depth > 0) {
    report(ScanFinding::Kind::open_quote, begin, "comment");
  }
}

void Scanner::quoted(char close, bool backslashes, std::string_view what) {
  const std::size_t begin = at_++;
  code();
  while (at_ < text_.size()) {
    if (backslashes && text_[at_] == '\\') {
      at_ += 2;
    } else if (text_[at_] != close) {
      ++at_;
    } else if (close != ']' && text_.substr(at_ + 1, 1) == std::string_view(&close, 1)) {
      at_ += 2;
    } else {
      ++at_;
      return;
    }
  }
  at_ = text_.size();
  report(ScanFinding::Kind::open_quote, begin, std::string(what));
}

bool Scanner::dollar_quoted() {
  std::size_t end = at_ + 1;
  while (end < text_.size() && is_word(text_[end]) && text_[end] != '$') {
    ++end;
  }
  const bool parameter = end > at_ + 1 && text_[at_ + 1] >= '0' && text_[at_ + 1] <= '9';
  if (parameter || end >= text_.size() || text_[end] != '$') {
    return false;
  }
  const std::string_view tag = text_.substr(at_, end + 1 - at_);
  const std::size_t close = text_.find(tag, end + 1);
  if (close == std::string_view::npos) {
    report(ScanFinding::Kind::open_quote, at_, "dollar-quoted string");
    at_ = text_.size();
  } else {
    at_ = close + tag.size();
  }
  code();
  return true;
}

// A command takes the rest of its line.
void Scanner::backslash() {
  report(ScanFinding::Kind::client_command, at_, rest_of_line());
  at_ = std::min(text_.find('\n', at_), text_.size());
}

void Scanner::colon() {
  const std::size_t begin = at_;
  if (starts_with("::")) {
    at_ += 2;
    code();
    return;
  }
  const std::size_t quote = text_.substr(at_ + 1, 1).find_first_of("'\"") == 0 ? 1 : 0;
  std::size_t end = at_ + 1 + quote;
  while (end < text_.size() && is_word(text_[end])) {
    ++end;
  }
  const std::string_view name = text_.substr(at_ + 1 + quote, end - at_ - 1 - quote);
  scan_.has_variables = scan_.has_variables || (!name.empty() && is_word_start(name.front()));
  if (is_client_variable(name)) {
    report(ScanFinding::Kind::client_variable, begin, std::string(name));
  }
  ++at_;
  code();
}

void Scanner::end_statement() {
  if (has_code_) {
    scan_.statements.push_back(std::move(statement_));
  }
  statement_ = {};
  has_code_ = in_trigger_ = after_begin_ = is_looked_at_ = false;
  blocks_ = 0;
}

}  // namespace

Scan scan_statement(std::string_view text, const ClientSyntax& client, bool terminated) {
  return Scanner(text, client, terminated).run();
}

}  // namespace sqlgen::compile
