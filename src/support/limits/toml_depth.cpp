#include "support/limits/toml_depth.hpp"

namespace sqlgen {

std::optional<std::size_t> find_deep_key(std::string_view text) {
  constexpr std::size_t kMostParts = 1000;
  std::size_t parts = 0;
  std::size_t begin = 0;
  char quote = '\0';
  bool after_dot = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n') {
      quote = '\0';
      parts = 0;
    } else if (quote != '\0') {
      quote = c == quote ? '\0' : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;  // a part of a key may be quoted
    } else if (c == '.') {
      begin = parts == 0 ? at : begin;
      parts = after_dot ? 0 : parts + 1;
      if (parts > kMostParts) {
        return begin;
      }
    } else if (c == '=' || c == ',' || c == '#') {
      parts = 0;
    }
    after_dot = c == '.';
  }
  return std::nullopt;
}

}  // namespace sqlgen
