#include "catalog/inspection/sqlite/sqlite_tokens.hpp"

#include <algorithm>

#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

bool is_word_character(char c) {
  return is_ascii_alnum(c) || c == '_' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

class SqliteScanner {
 public:
  explicit SqliteScanner(std::string_view text) : text_(text) {}

  std::vector<SqliteToken> scan() {
    while (at_ < text_.size()) {
      next();
    }
    return std::move(tokens_);
  }

 private:
  void next() {
    const char c = text_[at_];
    const std::string_view rest = text_.substr(at_);
    if (is_space(c)) {
      ++at_;
    } else if (rest.starts_with("--")) {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else if (rest.starts_with("/*")) {
      const std::size_t end = text_.find("*/", at_ + 2);
      at_ = end == std::string_view::npos ? text_.size() : end + 2;
    } else if (is_word_character(c)) {
      word();
    } else if (c == '\'' || c == '"' || c == '`' || c == '[') {
      quoted(c);
    } else {
      tokens_.push_back({SqliteToken::Kind::other, std::string(1, c), at_, at_ + 1});
      ++at_;
    }
  }

  void word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_word_character(text_[at_])) {
      ++at_;
    }
    tokens_.push_back({SqliteToken::Kind::word, std::string(text_.substr(begin, at_ - begin)), begin, at_});
  }

  void quoted(char open) {
    const std::size_t begin = at_++;
    const char close = open == '[' ? ']' : open;
    std::string name;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c != close) {
        name += c;
      } else if (open != '[' && at_ < text_.size() && text_[at_] == close) {
        name += close;
        ++at_;
      } else {
        break;
      }
    }
    const auto kind = open == '\'' ? SqliteToken::Kind::string : SqliteToken::Kind::quoted;
    tokens_.push_back({kind, std::move(name), begin, at_});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<SqliteToken> tokens_;
};

}  // namespace

bool SqliteToken::is(std::string_view keyword) const {
  return (kind == Kind::word || kind == Kind::other) && to_upper(text) == keyword;
}

std::vector<SqliteToken> sqlite_tokens(std::string_view text) {
  return SqliteScanner(text).scan();
}

}  // namespace sqlgen::catalog
