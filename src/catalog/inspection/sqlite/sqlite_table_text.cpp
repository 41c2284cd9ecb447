#include "catalog/inspection/sqlite/sqlite_table_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "catalog/inspection/sqlite/sqlite_tokens.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

class DefinitionReader {
 public:
  explicit DefinitionReader(std::string_view statement)
      : statement_(statement), tokens_(sqlite_tokens(statement)) {}

  SqliteTableText read() {
    while (!done() && !token().is("(")) {
      ++at_;
    }
    ++at_;
    while (!done() && !token().is(")")) {
      item();
    }
    return std::move(made_);
  }

 private:
  [[nodiscard]] bool done() const { return at_ >= tokens_.size(); }
  [[nodiscard]] const SqliteToken& token(std::size_t ahead = 0) const {
    return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : none_;
  }
  bool take(std::string_view keyword) {
    const bool there = token().is(keyword);
    at_ += there ? 1 : 0;
    return there;
  }
  bool take(std::string_view first, std::string_view second) {
    const bool there = token().is(first) && token(1).is(second);
    at_ += there ? 2 : 0;
    return there;
  }

  // Where the parenthesis that is next is closed: the text in it. Moves past it.
  std::string_view parenthesized() {
    const std::size_t begin = token().end;
    std::size_t depth = 0;
    for (; !done(); ++at_) {
      if (token().is("(")) {
        ++depth;
      } else if (token().is(")") && --depth == 0) {
        const std::size_t end = token().begin;
        ++at_;
        return trim(statement_.substr(begin, end - begin));
      }
    }
    return trim(statement_.substr(std::min(begin, statement_.size())));
  }

  std::vector<std::string> name_list() {
    std::vector<std::string> names;
    if (!token().is("(")) {
      return names;
    }
    for (const SqliteToken& one : sqlite_tokens(parenthesized())) {
      if (one.is_name()) {
        names.push_back(one.text);
      }
    }
    return names;
  }

  void item() {
    static constexpr std::array<std::string_view, 5> kConstraints{"CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK",
                                                                  "FOREIGN"};
    const bool is_constraint = std::any_of(kConstraints.begin(), kConstraints.end(),
                                           [&](std::string_view keyword) { return token().is(keyword); });
    column_ = is_constraint ? std::nullopt : std::optional(token().text);
    bare_words_ = 0;
    at_ += is_constraint ? 0 : 1;
    name_.reset();
    while (!done() && !token().is(",") && !token().is(")")) {
      part();
    }
    take(",");
  }

  // Counts the words between a column's name and its UNIQUE; anything else between them ends that.
  void count_word() {
    const bool bare = token().kind == SqliteToken::Kind::word;
    bare_words_ = bare && bare_words_ >= 0 ? bare_words_ + 1 : -1;
  }

  void part() {
    if (token().is("CONSTRAINT")) {
      count_word();
      ++at_;
      count_word();
      name_ = token().text;
      ++at_;
    } else if (take("PRIMARY", "KEY")) {
      if (name_ && !made_.primary_key_name) {
        made_.primary_key_name = name_;
      }
      end_constraint(2);
    } else if (take("UNIQUE")) {
      unique();
    } else if (token().is("CHECK") && token(1).is("(")) {
      ++at_;
      made_.checks.push_back({name_, std::string(parenthesized())});
      end_constraint(-1);
    } else if (take("FOREIGN", "KEY")) {
      SqliteTableText::ForeignKey key;
      key.columns = name_list();
      if (take("REFERENCES")) {
        references(std::move(key));
      }
    } else if (column_ && take("REFERENCES")) {
      SqliteTableText::ForeignKey key;
      key.columns = {*column_};
      key.of_column = true;
      references(std::move(key));
    } else if (column_ && take("GENERATED", "ALWAYS")) {
      if (take("AS") && token().is("(")) {
        made_.computed[*column_] = std::string(parenthesized());
      }
      bare_words_ = -1;
    } else if (column_ && token().is("COLLATE")) {
      count_word();
      ++at_;
      count_word();
      made_.collations[*column_] = token().text;
      ++at_;
    } else if (token().is("(")) {
      parenthesized();
      bare_words_ = -1;
    } else {
      made_.autoincrement = made_.autoincrement || token().is("AUTOINCREMENT");
      count_word();
      ++at_;
    }
  }

  void end_constraint(int words) {
    name_.reset();
    bare_words_ = words < 0 || bare_words_ < 0 ? -1 : bare_words_ + words;
  }

  void unique() {
    if (!column_) {
      made_.uniques.push_back({name_, name_list(), true});
    } else if (bare_words_ > 0) {
      made_.uniques.push_back({std::nullopt, {*column_}});
    }
    end_constraint(1);
  }

  void references(SqliteTableText::ForeignKey key) {
    key.table = token().text;
    ++at_;
    key.referred = name_list();
    key.name = name_;
    bool more = true;
    while (more) {
      if (take("ON", "DELETE")) {
        key.options.ondelete = action();
      } else if (take("ON", "UPDATE")) {
        key.options.onupdate = action();
      } else if (take("NOT", "DEFERRABLE")) {
        key.options.deferrable = false;
      } else if (take("DEFERRABLE")) {
        key.options.deferrable = true;
      } else if (take("INITIALLY")) {
        key.options.initially = to_upper(token().text);
        ++at_;
      } else if (take("MATCH")) {
        ++at_;
      } else {
        more = false;
      }
    }
    // Reflection finds names and actions only where the text is FOREIGN KEY (...) REFERENCES t (...).
    if (key.of_column || key.referred.empty()) {
      key.name.reset();
      key.options = {};
      key.of_column = true;
    }
    made_.foreign_keys.push_back(std::move(key));
    end_constraint(-1);
  }

  std::optional<std::string> action() {
    std::string words = to_upper(token().text);
    ++at_;
    if (words == "SET" || words == "NO") {
      words += " " + to_upper(token().text);
      ++at_;
    }
    return words == "NO ACTION" ? std::nullopt : std::optional(words);
  }

  std::string_view statement_;
  std::vector<SqliteToken> tokens_;
  SqliteToken none_ = {};
  std::size_t at_ = 0;
  SqliteTableText made_;
  std::optional<std::string> column_;  // whose definition it is; none: a constraint of the table
  std::optional<std::string> name_;    // CONSTRAINT name, of what follows
  int bare_words_ = 0;
};

}  // namespace

SqliteTableText read_sqlite_table_text(std::string_view statement) {
  return DefinitionReader(statement).read();
}

std::optional<std::string> sqlite_index_condition(std::string_view statement) {
  const std::vector<SqliteToken> tokens = sqlite_tokens(statement);
  std::size_t depth = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    depth += tokens[i].is("(") ? 1U : 0U;
    depth -= tokens[i].is(")") ? 1U : 0U;
    if (depth == 0 && i > 0 && tokens[i].is("WHERE") && tokens[i - 1].is(")")) {
      return std::string(trim(statement.substr(tokens[i].end)));
    }
  }
  return std::nullopt;
}

}  // namespace sqlgen::catalog
