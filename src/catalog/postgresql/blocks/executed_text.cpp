#include "catalog/postgresql/blocks/executed_text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

#include "catalog/postgresql/context.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

void add_template(const Node& value, std::string& text);

const Node& bare(const Node& value) {
  return value.is("TypeCast") ? bare(value["arg"]) : value;
}

// format('ALTER TABLE %I', name): %% is a sign, and %2$s says which argument.
void add_format(const std::vector<Node>& arguments, std::string& text) {
  const Node& pattern = bare(arguments.front());
  if (!pattern.is("A_Const") || !pattern["sval"]) {
    text += kHole;
    return;
  }
  const std::string& pattern_text = pattern["sval"]["sval"].str();
  std::size_t next = 1;
  for (std::size_t i = 0; i < pattern_text.size(); ++i) {
    if (pattern_text[i] != '%') {
      text += pattern_text[i];
      continue;
    }
    const std::size_t end = pattern_text.find_first_of("%sIL", i + 1);
    if (end == std::string::npos) {
      return;
    }
    if (pattern_text[end] == '%') {
      text += '%';
    } else {
      const std::size_t dollar = pattern_text.substr(i, end - i).find('$');
      const std::size_t at =
          dollar == std::string::npos ? next : std::strtoul(pattern_text.c_str() + i + 1, nullptr, 10);
      next = at + 1;
      at < arguments.size() && pattern_text[end] != 'L' ? add_template(arguments[at], text)
                                                        : text.push_back(kHole);
    }
    i = end;
  }
}

// The text that a value has, with a hole for what is not known.
void add_template(const Node& value, std::string& text) {
  const Node& inner = bare(value);
  const std::string name = inner.is("FuncCall") ? texts(inner["funcname"]).back() : std::string();
  const auto& arguments = inner["args"].items();
  if (inner.is("A_Const")) {
    text += inner["sval"]   ? inner["sval"]["sval"].str()
            : inner["ival"] ? std::to_string(inner["ival"]["ival"].number())
                            : std::string(1, kHole);
  } else if (inner.is("A_Expr") && inner["kind"].str() == "AEXPR_OP" && texts(inner["name"]).back() == "||") {
    add_template(inner["lexpr"], text);
    add_template(inner["rexpr"], text);
  } else if (name == "format" && !arguments.empty()) {
    add_format(arguments, text);
  } else if (name == "concat" || (name == "quote_ident" && arguments.size() == 1)) {
    for (const Node& argument : arguments) {
      add_template(argument, text);
    }
  } else {
    text += kHole;
  }
}

using Words = std::vector<std::string>;

// In lower case, without what only separates them.
Words words_between(std::string_view text) {
  Words words;
  std::string word;
  for (const char c : std::string(text) + " ") {
    if (std::string_view(" \t\r\n(),").find(c) == std::string_view::npos) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(to_lower(word));
      word.clear();
    }
  }
  return words;
}

bool has_hole(std::string_view text) {
  return text.find(kHole) != std::string_view::npos;
}

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> wanted) {
  return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
}

bool contains(const Words& words, std::initializer_list<std::string_view> wanted) {
  return std::any_of(words.begin(), words.end(), [&](const auto& word) { return is_any_of(word, wanted); });
}

// Reads a statement's words from the front.
class WordReader {
 public:
  explicit WordReader(const Words& words) : words_(words) {}

  void skip(std::initializer_list<std::string_view> noise) {
    while (at_ < words_.size() && is_any_of(words_[at_], noise)) {
      ++at_;
    }
  }
  [[nodiscard]] std::string next() { return at_ < words_.size() ? words_[at_++] : std::string(); }
  /// What stands behind the next of these words, and ONLY; "" where none of them follows.
  [[nodiscard]] std::string behind(std::string_view keyword) const {
    auto found = std::find(words_.begin() + static_cast<std::ptrdiff_t>(at_), words_.end(), keyword);
    while (found != words_.end() && is_any_of(*found, {keyword, "only"})) {
      ++found;
    }
    return found == words_.end() ? std::string() : *found;
  }
  [[nodiscard]] bool rest_has_hole() const {
    return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(at_), words_.end(), has_hole);
  }

 private:
  const Words& words_;
  std::size_t at_ = 0;
};

bool is_open(const std::string& name) {
  return name.empty() || has_hole(name);
}

Breadth::Kind kind_of_word(const std::string& word) {
  return is_any_of(word, {"view", "materialized"})                            ? Breadth::views
         : word == "index"                                                    ? Breadth::indexes
         : is_any_of(word, {"function", "procedure", "routine", "aggregate"}) ? Breadth::functions
                                                                              : Breadth::everything;
}

Breadth of_create(WordReader words) {
  Breadth breadth;
  words.skip({"or"});
  std::string kind = words.next();
  const bool replaces = kind == "replace";
  while (is_any_of(kind, {"replace", "temp", "temporary", "unlogged", "unique", "recursive", "foreign",
                          "global", "local", "constraint", "materialized"})) {
    kind = words.next();
  }
  words.skip({"concurrently", "if", "not", "exists"});
  if (is_open(kind)) {
    return {Breadth::everything, true, false};
  }
  const std::string name = kind == "index" && words.behind("on").empty() ? std::string() : words.next();
  breadth.names = is_open(name);
  if (replaces && breadth.names) {
    breadth.kinds = kind_of_word(kind);
  }
  const std::string target = is_any_of(kind, {"index", "trigger", "policy"}) ? words.behind("on")
                             : kind == "rule"                                ? words.behind("to")
                                                                             : "known";
  const std::string parent = words.behind("of") + words.behind("inherits");
  if (is_open(target) || (kind == "table" && has_hole(parent))) {
    breadth.kinds = Breadth::everything;
  }
  return breadth;
}

Breadth of_drop(WordReader words, const Words& all) {
  const std::string kind = words.next();
  if (is_open(kind)) {
    return {Breadth::everything, false, true};
  }
  const bool cascades = contains(all, {"cascade"});
  if (is_any_of(kind, {"trigger", "policy", "rule"})) {
    return {is_open(words.behind("on")) ? Breadth::everything : Breadth::nothing, false, false};
  }
  if (!words.rest_has_hole()) {
    return {};
  }
  const Breadth::Kind kinds = kind_of_word(kind);
  const bool spreads = cascades && kinds != Breadth::views;
  return {spreads ? Breadth::everything : kinds, false, kinds == Breadth::everything};
}

Breadth of_alter(WordReader words, const Words& all) {
  const std::string kind = words.next();
  words.skip({"materialized", "view", "if", "exists", "only"});
  const std::string name = words.next();
  const std::string action = words.next();
  const bool renames = is_open(action) || contains(all, {"rename"});
  const bool makes_index = contains(all, {"unique", "primary"});
  Breadth breadth;
  breadth.names = (renames || makes_index) && words.rest_has_hole();
  if (is_open(kind) || is_open(name)) {
    breadth = {Breadth::everything, renames || makes_index, true};
  } else if (is_open(action)) {
    breadth.names = true;
  }
  return breadth;
}

Breadth of_statement(std::string_view statement) {
  const Words all = words_between(statement);
  WordReader words(all);
  const std::string verb = words.next();
  if (is_open(verb)) {
    return verb.empty() ? Breadth{} : kAnything;
  }
  if (is_any_of(verb, {"grant", "revoke", "set", "reset", "show", "notify", "listen", "analyze", "vacuum",
                       "reindex", "cluster", "lock", "refresh", "comment", "select", "values"})) {
    return {};
  }
  if (contains({all.begin() + 1, all.begin() + (all.size() > 1 ? 2 : 1)},
               {"role", "user", "group", "default", "database", "system"}) &&
      is_any_of(verb, {"create", "alter", "drop"})) {
    return {};
  }
  if (verb == "with") {
    return {Breadth::nothing, false, has_hole(statement) && contains(all, {"insert", "update", "delete"})};
  }
  if (is_any_of(verb, {"insert", "update", "delete", "truncate", "copy", "merge"})) {
    words.skip({"into", "from", "table", "only"});
    const bool one = verb != "truncate" || !has_hole(statement);
    return {Breadth::nothing, false, !one || is_open(words.next())};
  }
  return verb == "create"  ? of_create(words)
         : verb == "drop"  ? of_drop(words, all)
         : verb == "alter" ? of_alter(words, all)
                           : kAnything;
}

}  // namespace

Breadth& Breadth::operator|=(const Breadth& other) {
  kinds = static_cast<std::uint8_t>(kinds | other.kinds);
  names = names || other.names;
  rows = rows || other.rows;
  return *this;
}

Breadth breadth_of_text(const std::string& text) {
  Breadth breadth;
  for (const std::string& statement : split(text, ';')) {
    breadth |= of_statement(statement);
  }
  return breadth;
}

Breadth breadth_of_executed(const Node& select) {
  const auto& targets = select["targetList"].items();
  if (targets.size() != 1 || select["fromClause"]) {
    return kAnything;
  }
  std::string text;
  add_template(targets.front()["val"], text);
  return breadth_of_text(text);
}

}  // namespace sqlgen::catalog
