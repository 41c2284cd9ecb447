#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "compile/checks/client_syntax.hpp"
#include "compile/checks/statement_scan.hpp"
#include "support/text.hpp"

namespace sqlgen::compile {

/// Goes through a text once, by words and what is quoted.
class StatementScanner {
 public:
  StatementScanner(std::string_view text, const ClientSyntax& client, bool terminated)
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
  static constexpr std::size_t kLongestExcerpt = 40;

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
    return std::string(trim(
        utf8_prefix(rest.substr(0, rest.find_first_of(std::string_view("\r\n\0", 3))), kLongestExcerpt)));
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

}  // namespace sqlgen::compile
