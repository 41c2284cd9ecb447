#include "catalog/syntax/subquery_aliases.hpp"

#include <algorithm>

namespace sqlgen::catalog {

namespace {

constexpr std::string_view kAlias = " AS unnamed_subquery";

// The end of a quoted text or a comment that begins here; `at` itself where none does.
std::size_t past_quoted(std::string_view text, std::size_t at) {
  const auto past = [&](std::string_view end, std::size_t from) {
    const std::size_t found = text.find(end, from);
    return found == std::string_view::npos ? text.size() : found + end.size();
  };
  const std::string_view rest = text.substr(at);
  if (rest.starts_with('\'') || rest.starts_with('"')) {
    return past(rest.substr(0, 1), at + 1);
  }
  if (rest.starts_with("--")) {
    return past("\n", at);
  }
  if (rest.starts_with("/*")) {
    return past("*/", at + 2);
  }
  const std::size_t tag_end = rest.starts_with('$') ? rest.find('$', 1) : std::string_view::npos;
  return tag_end == std::string_view::npos ? at : past(rest.substr(0, tag_end + 1), at + tag_end + 1);
}

}  // namespace

bool wants_subquery_alias(std::string_view message) {
  return message == "subquery in FROM must have an alias" || message == "VALUES in FROM must have an alias";
}

bool AliasedText::add_alias(std::size_t offset) {
  std::size_t depth = 0;
  for (std::size_t at = offset; at < text_.size();) {
    if (const std::size_t past = past_quoted(text_, at); past != at) {
      at = past;
      continue;
    }
    depth += text_[at] == '(' ? 1U : 0U;
    if (depth == 0) {
      return false;
    }
    if (text_[at] == ')' && --depth == 0) {
      for (std::size_t& other : added_) {
        other += other > at ? kAlias.size() : 0;
      }
      text_.insert(at + 1, kAlias);
      added_.push_back(at + 1);
      return true;
    }
    ++at;
  }
  return false;
}

std::size_t AliasedText::original(std::size_t offset) const {
  const auto before =
      std::count_if(added_.begin(), added_.end(), [&](std::size_t begin) { return begin < offset; });
  return offset - static_cast<std::size_t>(before) * kAlias.size();
}

}  // namespace sqlgen::catalog
