#include "catalog/syntax/identifiers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "catalog/postgresql/chosen_names.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// As far as the end of a quoted name is looked for, doubled quotes included.
constexpr std::size_t kLongestQuoted = 256;

bool begins_identifier(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool continues_identifier(char c) {
  return begins_identifier(c) || std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '$';
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size() && continues_identifier(text[at])) {
    ++at;
  }
  return at;
}

// The end of what is between two `quote`s, one doubled within meaning itself.
std::size_t end_of_quoted(std::string_view text, std::size_t at, char quote) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == quote) {
      if (at + 1 < text.size() && text[at + 1] == quote) {
        ++at;
        continue;
      }
      return at + 1;
    }
  }
  return at;
}

// Behind a comment, a string or a dollar-quoted text that begins here; else `at`.
std::size_t skip_text(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == "--") {
    return std::min(text.find('\n', at), text.size());
  }
  if (text.substr(at, 2) == "/*") {
    const std::size_t end = text.find("*/", at + 2);
    return end == std::string_view::npos ? text.size() : end + 2;
  }
  if (text[at] == '\'') {
    return end_of_quoted(text, at, '\'');
  }
  if (text[at] == '$') {
    const std::size_t tag_end = text.find('$', at + 1);
    if (tag_end != std::string_view::npos && end_of_word(text, at + 1) == tag_end) {
      const std::string_view tag = text.substr(at, tag_end + 1 - at);
      const std::size_t end = text.find(tag, tag_end + 1);
      return end == std::string_view::npos ? text.size() : end + tag.size();
    }
  }
  return at;
}

}  // namespace

// Each quote may open a name, for one in a comment or a string closes none, and what is between two may be a
// string of another language with names in it: it is looked at as well.
std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '"' || text[at] == '`' || text[at] == '[') {
      const std::string close(1, text[at] == '[' ? ']' : text[at]);
      const std::size_t end = end_of_quoted(text.substr(0, at + kLongestQuoted), at, close.front());
      if (end - at > 2) {
        words.insert(replace_all(text.substr(at + 1, end - at - 2), close + close, close));
      }
      ++at;
    } else if (begins_identifier(text[at])) {
      const std::size_t end = end_of_word(text, at);
      words.insert(to_lower(text.substr(at, end - at)));
      words.insert(std::string(text.substr(at, end - at)));  // within a string, as format('%I') keeps it
      at = end;
    } else {
      ++at;
    }
  }
  return words;
}

std::vector<Problem> truncated_identifiers(std::string_view text) {
  std::vector<Problem> problems;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t after = skip_text(text, at); after != at) {
      at = after;
      continue;
    }
    std::size_t end = at + 1;
    std::string name;
    if (text[at] == '"') {
      end = end_of_quoted(text, at, '"');
      name = replace_all(text.substr(at + 1, end - at < 2 ? 0 : end - at - 2), "\"\"", "\"");
    } else if (begins_identifier(text[at])) {
      end = end_of_word(text, at);
      name = text.substr(at, end - at);
    }
    if (name.size() > kMaxNameBytes) {
      problems.push_back({Problem::Kind::truncated_identifier,
                          "42622",
                          fmt::format("identifier \"{}\" will be truncated to \"{}\"", name, cut_name(name)),
                          {name}});
    }
    at = end;
  }
  return problems;
}

}  // namespace sqlgen::catalog
