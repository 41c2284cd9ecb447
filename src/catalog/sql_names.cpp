#include "catalog/sql_names.hpp"

#include <vector>

#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

struct Token {
  enum class Kind { word, quoted, symbol };
  Kind kind;
  std::size_t begin, end;
  std::string name = {};  // of a word or what is inside of quotes
};

bool starts_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool continues_word(char c) {
  return starts_word(c) || (c >= '0' && c <= '9') || c == '$';
}

/// Splits an expression; literals and comments are left out.
class Scanner {
 public:
  explicit Scanner(std::string_view sql) : sql_(sql) {}

  std::vector<Token> tokens() {
    while (at_ < sql_.size()) {
      step();
    }
    return std::move(tokens_);
  }

 private:
  void step() {
    const char c = sql_[at_];
    if (c == '\'') {
      static_cast<void>(quoted_text('\''));
    } else if (sql_.substr(at_, 2) == "--") {
      skip_past("\n");
    } else if (sql_.substr(at_, 2) == "/*") {
      skip_past("*/");
    } else if (c == '"' || c == '`') {
      add_quoted(c);
    } else if (c == '[' && !is_subscript()) {
      add_quoted(']');
    } else if (starts_word(c) || (c >= '0' && c <= '9')) {
      add_word();
    } else {
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
        tokens_.push_back({Token::Kind::symbol, at_, at_ + 1, std::string(1, c)});
      }
      ++at_;
    }
  }

  // SQLite's [name] begins where an operand may; after one, PostgreSQL's subscript does.
  [[nodiscard]] bool is_subscript() const {
    return at_ > 0 && (continues_word(sql_[at_ - 1]) || sql_[at_ - 1] == ']' || sql_[at_ - 1] == ')' ||
                       sql_[at_ - 1] == '"');
  }

  void skip_past(std::string_view end) {
    const std::size_t found = sql_.find(end, at_);
    at_ = found == std::string_view::npos ? sql_.size() : found + end.size();
  }

  /// From the opening quote past the closing one; a doubled quote stands for itself.
  std::string quoted_text(char close) {
    std::string text;
    for (++at_; at_ < sql_.size(); ++at_) {
      if (sql_[at_] == close) {
        if (close == ']' || at_ + 1 == sql_.size() || sql_[at_ + 1] != close) {
          ++at_;
          break;
        }
        ++at_;
      }
      text += sql_[at_];
    }
    return text;
  }

  void add_quoted(char close) {
    const std::size_t begin = at_;
    std::string name = quoted_text(close);
    tokens_.push_back({Token::Kind::quoted, begin, at_, std::move(name)});
  }

  void add_word() {
    const std::size_t begin = at_;
    const bool is_number = !starts_word(sql_[at_]);
    while (at_ < sql_.size() && continues_word(sql_[at_])) {
      ++at_;
    }
    tokens_.push_back({is_number ? Token::Kind::symbol : Token::Kind::word, begin, at_,
                       std::string(sql_.substr(begin, at_ - begin))});
  }

  std::string_view sql_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

bool is_symbol(const Token* token, std::string_view text) {
  return token != nullptr && token->kind == Token::Kind::symbol && token->name == text;
}

/// Whether a name at this place can be a column's: not a function's, a table's, a type's or a collation's.
bool is_column_place(const std::vector<Token>& tokens, std::size_t i) {
  const Token* before = i > 0 ? &tokens[i - 1] : nullptr;
  const Token* after = i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
  if (is_symbol(after, "(") || is_symbol(after, ".")) {
    return false;
  }
  if (is_symbol(before, ":")) {
    return false;
  }
  if (before != nullptr && before->kind == Token::Kind::word) {
    const std::string word = to_lower(before->name);
    return word != "as" && word != "collate";
  }
  return true;
}

/// The tokens that are the column's name.
std::vector<Token> column_tokens(std::string_view sql, std::string_view column) {
  const std::vector<Token> tokens = Scanner(sql).tokens();
  const std::string wanted = to_lower(column);
  std::vector<Token> found;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool is_name = tokens[i].kind != Token::Kind::symbol;
    if (is_name && to_lower(tokens[i].name) == wanted && is_column_place(tokens, i)) {
      found.push_back(tokens[i]);
    }
  }
  return found;
}

}  // namespace

bool names_column(std::string_view sql, std::string_view column) {
  return !column_tokens(sql, column).empty();
}

std::string without_qualifier(std::string_view sql, std::string_view table) {
  const std::vector<Token> tokens = Scanner(sql).tokens();
  const std::string wanted = to_lower(table);
  std::string result;
  std::size_t copied = 0;
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    const bool is_table = tokens[i].kind != Token::Kind::symbol && to_lower(tokens[i].name) == wanted &&
                          is_symbol(&tokens[i + 1], ".") && tokens[i + 2].kind != Token::Kind::symbol &&
                          (i == 0 || !is_symbol(&tokens[i - 1], "."));
    if (is_table) {
      result.append(sql.substr(copied, tokens[i].begin - copied));
      copied = tokens[i + 2].begin;
    }
  }
  return result.append(sql.substr(copied));
}

std::string rename_column(std::string_view sql, std::string_view column, std::string_view written) {
  std::string renamed;
  std::size_t copied = 0;
  for (const Token& token : column_tokens(sql, column)) {
    renamed.append(sql.substr(copied, token.begin - copied)).append(written);
    copied = token.end;
  }
  return renamed.append(sql.substr(copied));
}

}  // namespace sqlgen::catalog
