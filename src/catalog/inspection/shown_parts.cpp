#include "catalog/inspection/shown_parts.hpp"

#include <fmt/format.h>

#include "support/text.hpp"

namespace sqlgen::catalog {

std::size_t closing_parenthesis(std::string_view text, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\'' || c == '"' || c == '`' || c == '[') {
      const std::size_t end = text.find(c == '[' ? ']' : c, at + 1);
      if (end == std::string_view::npos) {
        return end;
      }
      at = end;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth == 0) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::string_view without_outer_parentheses(std::string_view text) {
  text = trim(text);
  while (text.size() > 1 && text.front() == '(' && closing_parenthesis(text, 0) == text.size() - 1) {
    text = trim(text.substr(1, text.size() - 2));
  }
  return text;
}

ir::NotKnown not_known(const std::string& what, const Doubt& doubt) {
  return ir::NotKnown(fmt::format("{} is not certain: {}", what, doubt.reason), doubt.origin.span);
}

}  // namespace sqlgen::catalog
