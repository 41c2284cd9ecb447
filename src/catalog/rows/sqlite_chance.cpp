#include "catalog/rows/sqlite_chance.hpp"

#include <algorithm>
#include <array>

#include "catalog/syntax/words.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

struct ChanceToken {
  std::string text;  // in lower case, without quotes
  bool string = false;
};
using Tokens = std::vector<ChanceToken>;

constexpr auto kClocks =
    std::to_array<std::string_view>({"current_timestamp", "current_date", "current_time"});
constexpr auto kChances = std::to_array<std::string_view>({"random", "randomblob", "uuid", "uuid4"});
constexpr auto kBehindList =
    std::to_array<std::string_view>({"from", "where", "union", "except", "intersect", "order", "limit",
                                     "group", "returning", "on", "window", "having"});
constexpr auto kMerging = std::to_array<std::string_view>(
    {"distinct", "union", "except", "intersect", "group", "having", "over", "limit"});

Tokens chance_tokens(std::string_view text) {
  Tokens tokens;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    std::size_t end = at + 1;
    if (text.substr(at, 2) == "--") {
      at = std::min(text.find('\n', at), text.size());
      continue;
    }
    if (text.substr(at, 2) == "/*") {
      end = text.find("*/", at + 2);
      at = end == std::string_view::npos ? text.size() : end + 2;
      continue;
    }
    if (c == '\'' || c == '"' || c == '`' || c == '[') {
      end = std::min(text.find(c == '[' ? ']' : c, at + 1), text.size() - 1);
      tokens.push_back({to_lower(text.substr(at + 1, end - at - 1)), c == '\''});
      ++end;
    } else if (in_name(c)) {
      while (end < text.size() && in_name(text[end])) {
        ++end;
      }
      tokens.push_back({to_lower(text.substr(at, end - at))});
    } else if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
      tokens.push_back({std::string(1, c)});
    }
    at = end;
  }
  return tokens;
}

class ChanceReader {
 public:
  ChanceReader(std::string_view statement, const std::vector<TargetColumn>& target,
               const std::map<std::string, Chance>& unknown)
      : tokens_(chance_tokens(statement)), target_(target), unknown_(unknown) {}

  ChangedValues read() {
    const std::string verb = word(0);
    if (verb == "insert" || verb == "replace") {
      insert();
    } else if (verb == "update") {
      update();
    } else {
      result_.all_rows = verb == "delete" && tokens_.size() <= 5 &&
                         std::none_of(tokens_.begin(), tokens_.end(),
                                      [](const ChanceToken& token) { return token.text == "where"; });
      rest();
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::string word(std::size_t at) const {
    return at < tokens_.size() && !tokens_[at].string ? tokens_[at].text : std::string();
  }
  [[nodiscard]] bool is_open(std::size_t at) const { return word(at) == "("; }

  // A moment that is marked as unknown is so still where it is given as it is.
  [[nodiscard]] Chance chance_of(std::size_t first, std::size_t last) const {
    const bool plain = last - first == 1 || (last - first == 3 && (word(first + 1) == "." || is_open(first)));
    Chance found = Chance::none;
    for (std::size_t i = first; i < last && i < tokens_.size(); ++i) {
      const ChanceToken& token = tokens_[i];
      const auto unknown = token.string ? unknown_.end() : unknown_.find(token.text);
      const bool chance =
          token.string ? token.text == "now" : is_one_of(kChances, token.text) && is_open(i + 1);
      const bool all_columns = !token.string && token.text == "*" && !unknown_.empty();
      const bool clock = !token.string && is_one_of(kClocks, token.text);
      if (chance || all_columns || ((clock || unknown != unknown_.end()) && !plain)) {
        return Chance::other;
      }
      found = clock ? Chance::clock : unknown != unknown_.end() ? unknown->second : found;
    }
    return found;
  }

  void add(const std::string& column, Chance chance) {
    if (chance != Chance::none) {
      Chance& known = result_.columns[column];
      known = known == Chance::other ? known : chance;
    }
  }

  // What stands behind the list decides which rows there are.
  void rest() { result_.all = result_.all || chance_of(at_, tokens_.size()) != Chance::none; }

  void name() {
    at_ += word(at_ + 1) == "." ? 3U : 1U;
    if (word(at_) == "as") {
      at_ += 2;
    }
  }

  // The parts between commas, as far as a word that ends the list or a parenthesis that is closed.
  template <typename Visit>
  void parts(const Visit& visit) {
    std::size_t first = at_;
    int depth = 0;
    for (; at_ < tokens_.size(); ++at_) {
      const std::string now = word(at_);
      depth += now == "(" ? 1 : now == ")" ? -1 : 0;
      if (depth < 0 || (depth == 0 && is_one_of(kBehindList, now))) {
        break;
      }
      if (depth == 0 && now == ",") {
        visit(first, at_);
        first = at_ + 1;
      }
    }
    visit(first, at_);
  }

  void insert() {
    while (at_ < tokens_.size() && word(at_) != "into") {
      ++at_;
    }
    ++at_;
    name();
    std::vector<std::string> columns;
    if (is_open(at_)) {
      ++at_;
      parts([&](std::size_t first, std::size_t) { columns.push_back(tokens_[first].text); });
      ++at_;
    } else {
      for (const TargetColumn& column : target_) {
        columns.push_back(column.name);
      }
    }
    const auto take = [&](std::size_t& place, std::size_t first, std::size_t last) {
      const Chance chance = chance_of(first, last);
      if (place < columns.size()) {
        add(columns[place], chance);
      }
      result_.all = result_.all || (chance != Chance::none &&
                                    (place >= columns.size() || word(first) == "*" || word(last - 1) == "*"));
      ++place;
    };
    if (word(at_) == "values") {
      ++at_;
      while (is_open(at_)) {
        ++at_;
        std::size_t place = 0;
        parts([&](std::size_t first, std::size_t last) { take(place, first, last); });
        at_ += word(at_ + 1) == "," ? 2U : 1U;
      }
    } else if (word(at_) == "select") {
      ++at_;
      std::size_t place = 0;
      const bool distinct = word(at_) == "distinct";
      at_ += distinct || word(at_) == "all" ? 1U : 0U;
      parts([&](std::size_t first, std::size_t last) { take(place, first, last); });
      result_.all = result_.all || (distinct && !result_.columns.empty());
    } else if (word(at_) == "default") {
      columns.clear();
    }
    for (const TargetColumn& column : target_) {
      if (std::find(columns.begin(), columns.end(), column.name) == columns.end()) {
        const std::vector<TargetColumn> none;
        const std::map<std::string, Chance> nothing;
        const ChanceReader value(column.default_value, none, nothing);
        add(column.name, value.chance_of(0, value.tokens_.size()));
      }
    }
    rest();
  }

  void update() {
    ++at_;
    at_ += word(at_) == "or" ? 2U : 0U;
    while (at_ < tokens_.size() && word(at_) != "set") {
      ++at_;
    }
    ++at_;
    std::vector<std::string> changed;
    parts([&](std::size_t first, std::size_t last) {
      const Chance chance = chance_of(std::min(first + 2, last), last);
      result_.all = result_.all || (chance != Chance::none && is_open(first));
      if (first < tokens_.size()) {
        add(tokens_[first].text, chance);
        changed.push_back(tokens_[first].text);
      }
    });
    result_.all_rows = at_ >= tokens_.size() || word(at_) == ";";
    for (const std::string& column : changed) {
      if (result_.all_rows && result_.columns.count(column) == 0) {
        result_.known.insert(column);
      }
    }
    if (chance_of(at_, tokens_.size()) != Chance::none) {
      for (const std::string& column : changed) {
        add(column, Chance::other);
      }
    }
  }

  Tokens tokens_;
  const std::vector<TargetColumn>& target_;
  const std::map<std::string, Chance>& unknown_;
  ChangedValues result_;
  std::size_t at_ = 0;
};

}  // namespace

ChangedValues unknown_values(std::string_view statement, const std::vector<TargetColumn>& target,
                             const std::map<std::string, Chance>& unknown) {
  return ChanceReader(statement, target, unknown).read();
}

bool only_gives(std::string_view query, const std::set<std::string>& names) {
  bool ordered = false;
  for (const ChanceToken& token : chance_tokens(query)) {
    const bool number = ordered && !token.text.empty() && is_ascii_digit(token.text.front());
    if (!token.string &&
        (is_one_of(kMerging, token.text) || (ordered && names.count(token.text) != 0) || number)) {
      return false;
    }
    ordered = ordered || (!token.string && token.text == "order");
  }
  return true;
}

}  // namespace sqlgen::catalog
