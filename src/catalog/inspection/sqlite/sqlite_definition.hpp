#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/inspection/sqlite/sqlite_tokens.hpp"

namespace sqlgen::catalog {

/// Thrown where a statement goes on otherwise than is known.
struct UnknownDefinition {};

/// Goes through the tokens of a statement of SQLite's.
class SqliteDefinition {
 public:
  explicit SqliteDefinition(std::string_view statement)
      : statement_(statement), tokens_(sqlite_tokens(statement)) {}

  [[nodiscard]] bool done() const { return at_ >= tokens_.size(); }
  [[nodiscard]] const SqliteToken& token(std::size_t ahead = 0) const {
    return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : none_;
  }
  [[nodiscard]] bool is(std::string_view keyword) const { return token().is(keyword); }
  void skip() { ++at_; }
  bool take(std::string_view keyword);
  bool take(std::string_view first, std::string_view second);
  /// Takes a keyword or a character that has to be there.
  void expect(std::string_view keyword);
  [[nodiscard]] std::string name();
  /// The text in the parentheses that are next.
  [[nodiscard]] std::string_view parenthesized();
  /// The parts of such a text between its commas.
  [[nodiscard]] std::vector<std::string> list();
  [[nodiscard]] std::string_view text(std::size_t begin, std::size_t end) const {
    return statement_.substr(begin, end - begin);
  }
  /// Where the token ends that was taken last.
  [[nodiscard]] std::size_t taken_to() const { return at_ == 0 ? 0 : tokens_[at_ - 1].end; }
  /// What is left of the statement.
  [[nodiscard]] std::string_view rest() const;

 private:
  std::string_view statement_;
  std::vector<SqliteToken> tokens_;
  SqliteToken none_ = {};
  std::size_t at_ = 0;
};

}  // namespace sqlgen::catalog
