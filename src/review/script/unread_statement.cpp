#include "review/script/unread_statement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <vector>

#include "catalog/postgresql/facts/builtin_functions.hpp"
#include "review/actions/names.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

using catalog::Node;

// Words and quoted names; anything else ends a word.
std::vector<std::string> first_words(std::string_view text, std::size_t count) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while (at < text.size() && words.size() < count) {
    const char c = text[at];
    const char closing = c == '[' ? ']' : c;
    if (c == '"' || c == '`' || c == '[') {
      const std::size_t end = std::min(text.find(closing, at + 1), text.size());
      words.emplace_back(text.substr(at + 1, end - at - 1));
      at = end + 1;
    } else if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_') {
      const std::size_t begin = at;
      while (at < text.size() &&
             (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '_')) {
        ++at;
      }
      words.emplace_back(text.substr(begin, at - begin));
    } else if (text.substr(at).starts_with("--")) {
      at = std::min(text.find('\n', at), text.size());
    } else {
      ++at;
    }
  }
  return words;
}

Node range(const std::string& name) {
  return Node::object("RangeVar", {{"relname", Node::text(name)}, {"inh", Node::boolean(true)}});
}

// A function that is not PostgreSQL's own, where calling it is what the statement is for.
std::string called_function(const Node& tree) {
  const auto& targets = tree["targetList"].items();
  const bool is_call = tree.is("CallStmt");
  if (!is_call && (!tree.is("SelectStmt") || targets.size() != 1 || !tree["fromClause"].items().empty())) {
    return {};
  }
  const Node& call = is_call ? tree["funccall"] : targets.front()["val"];
  const std::string name = call.is("FuncCall") || is_call ? last_name(call["funcname"]) : std::string();
  return catalog::is_builtin_function(name) ? std::string() : name;
}

}  // namespace

Node read_unparsed(std::string_view text) {
  std::vector<std::string> words = first_words(text, 12);
  std::vector<std::string> upper;
  for (const std::string& word : words) {
    upper.push_back(to_upper(word));
  }
  upper.resize(12);
  words.resize(12);
  std::size_t at = 1;
  const auto skip = [&](std::initializer_list<std::string_view> wanted) {
    while (std::find(wanted.begin(), wanted.end(), upper[at]) != wanted.end() && at + 1 < upper.size()) {
      ++at;
    }
  };
  if (upper[0] == "CREATE") {
    skip({"TEMP", "TEMPORARY", "UNIQUE"});
    const bool is_index = upper[at] == "INDEX";
    const bool is_table = upper[at] == "TABLE";
    ++at;
    skip({"IF", "NOT", "EXISTS"});
    if (is_table) {
      return Node::object("CreateStmt", {{"relation", range(words[at])}});
    }
    if (is_index) {
      return Node::object("IndexStmt",
                          {{"idxname", Node::text(words[at])}, {"relation", range(words[at + 2])}});
    }
  } else if (upper[0] == "INSERT" || upper[0] == "REPLACE") {
    skip({"OR", "REPLACE", "IGNORE", "ABORT", "FAIL", "ROLLBACK", "INTO"});
    return Node::object("InsertStmt", {{"relation", range(words[at])}});
  } else if (upper[0] == "UPDATE") {
    skip({"OR", "REPLACE", "IGNORE", "ABORT", "FAIL", "ROLLBACK"});
    return Node::object("UpdateStmt", {{"relation", range(words[at])}});
  } else if (upper[0] == "DELETE") {
    return Node::object("DeleteStmt", {{"relation", range(words[2])}});
  } else if (upper[0] == "PRAGMA") {
    return Node::object("PragmaStmt",
                        {{"name", Node::text(to_lower(words[1]))}, {"value", Node::text(upper[2])}});
  }
  return {};
}

std::optional<std::string> why_unknown(const Node& tree, const catalog::Outcome& outcome, bool postgresql) {
  if (!outcome.inner_unknown.empty()) {
    return outcome.inner_unknown.front();
  }
  for (const catalog::InnerStatement& inner : outcome.inner) {
    if (const std::string name = called_function(inner.tree); !name.empty()) {
      return fmt::format("what {}() does, which a DO block calls, is not seen", name);
    }
  }
  if (const std::string name = called_function(tree); postgresql && !name.empty()) {
    return fmt::format("what {}() does is not seen", name);
  }
  if (!tree && !outcome.problems.empty()) {
    return "it is not read: " + outcome.problems.front().message;
  }
  return std::nullopt;
}

}  // namespace sqlgen::review
