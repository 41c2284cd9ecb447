#include <algorithm>

#include "compile/checks/statement_bytes.hpp"
#include "compile/checks/statement_scanner.hpp"
#include "support/text.hpp"

// What is read otherwise than words: comments, quotes, and what the client takes for itself.

namespace sqlgen::compile {

// ARRAY[] and ARRAY[ARRAY[]] have no value to tell their type: a cast has to.
void StatementScanner::empty_array(std::size_t begin) {
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

void StatementScanner::line_comment() {
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

void StatementScanner::block_comment() {
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

void StatementScanner::quoted(char close, bool backslashes, std::string_view what) {
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

bool StatementScanner::dollar_quoted() {
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
void StatementScanner::backslash() {
  report(ScanFinding::Kind::client_command, at_, rest_of_line());
  at_ = std::min(text_.find('\n', at_), text_.size());
}

void StatementScanner::colon() {
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

}  // namespace sqlgen::compile
