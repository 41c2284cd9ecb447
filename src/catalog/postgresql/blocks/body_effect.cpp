#include "catalog/postgresql/blocks/body_effect.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "catalog/syntax/node.hpp"
#include "catalog/syntax/words.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

constexpr auto kChanging =
    std::to_array<std::string_view>({"insert", "update", "delete", "merge", "copy", "truncate", "execute",
                                     "call", "create", "alter", "drop", "setval", "nextval"});
// Behind these a statement begins.
constexpr auto kStarts = std::to_array<std::string_view>({";", "begin", "then", "else", "loop", ""});

std::size_t behind_quoted(std::string_view text, std::size_t at, char quote) {
  const std::size_t end = text.find(quote, at + 1);
  return end == std::string_view::npos ? text.size() : end + 1;
}

// Words in lower case, quoted names as they are, strings behind a quotation mark, and other marks one by one;
// comments are left out.
std::vector<std::string> tokens_of(std::string_view text) {
  std::vector<std::string> tokens{""};
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (text.substr(at, 2) == "--") {
      at = std::min(text.find('\n', at), text.size());
    } else if (text.substr(at, 2) == "/*") {
      const std::size_t end = text.find("*/", at + 2);
      at = end == std::string_view::npos ? text.size() : end + 2;
    } else if (c == '\'') {
      const std::size_t end = behind_quoted(text, at, c);
      tokens.emplace_back(text.substr(at, end - at - 1));
      at = end;
    } else if (c == '"') {
      const std::size_t end = behind_quoted(text, at, c);
      tokens.emplace_back(text.substr(at + 1, end - at - 2));
      at = end;
    } else if (in_name(c)) {
      const std::size_t first = at;
      while (at < text.size() && in_name(text[at])) {
        ++at;
      }
      tokens.push_back(to_lower(text.substr(first, at - first)));
    } else {
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        tokens.emplace_back(1, c);
      }
      ++at;
    }
  }
  tokens.emplace_back();
  return tokens;
}

// Whether EXECUTE runs a text whose tables all stand in it: a constant, or what format() puts values into, or
// names that are only read.
bool names_its_tables(const std::vector<std::string>& tokens, std::size_t at) {
  static constexpr auto kEnds = std::to_array<std::string_view>({";", "into", "using", "loop"});
  const auto token = [&](std::size_t i) { return i < tokens.size() ? tokens[i] : std::string(); };
  if (token(at).starts_with("'")) {
    return is_one_of(kEnds, token(at + 1));
  }
  const std::string text = to_lower(token(at + 2));
  if (token(at) != "format" || token(at + 1) != "(" || !text.starts_with("'") ||
      text.find("%s") != std::string::npos) {
    return false;
  }
  const bool reads = trim(std::string_view(text).substr(1)).starts_with("select");
  return text.find(reads ? "%i(" : "%i") == std::string::npos;
}

}  // namespace

BodyEffect effect_of_body(std::string_view body) {
  BodyEffect effect;
  const std::vector<std::string> tokens = tokens_of(body);
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    const std::string& before = tokens[i - 1];
    const bool target = is_one_of(kStarts, before) || before == "into" || before == ",";
    effect.changes_rows = effect.changes_rows || is_one_of(kChanging, tokens[i]);
    effect.runs_texts = effect.runs_texts || (tokens[i] == "execute" && !names_its_tables(tokens, i + 1));
    if (tokens[i] == "return" && tokens[i + 1] == "new" && i + 2 < tokens.size()) {
      effect.replaces_row = effect.replaces_row || tokens[i + 2] != ";";
    } else if (tokens[i] == "return") {
      effect.replaces_row = true;
    } else if (tokens[i] == "new" && tokens[i + 1] == "." && i + 2 < tokens.size()) {
      if (target) {
        effect.columns.insert(tokens[i + 2]);
      }
    } else if (tokens[i] == "new" && target) {
      effect.replaces_row = true;
    }
  }
  return effect;
}

FunctionBody function_body(const Node& definition) {
  FunctionBody body;
  for (const Node& option : definition[definition.is("DoStmt") ? "args" : "options"].items()) {
    if (option["defname"].str() == "language") {
      option["arg"].walk(
          [&](const Node& node) { body.language = node.is_text() ? node.str() : body.language; });
    } else if (option["defname"].str() == "as") {
      option["arg"].walk([&](const Node& node) {
        body.text += node.is_text() && body.text.empty() ? node.str() : std::string();
      });
    }
  }
  return body;
}

}  // namespace sqlgen::catalog
