#include "support/control_characters.hpp"

#include <fmt/format.h>

#include "support/text.hpp"

namespace sqlgen {

namespace {

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

}  // namespace

std::optional<std::size_t> find_control(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (is_control(next_code_point(text, at))) {
      return begin;
    }
  }
  return std::nullopt;
}

std::string escape_controls(std::string_view text, bool keep_layout) {
  if (!find_control(text)) {
    return std::string(text);
  }
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (!is_control(c) || (keep_layout && (c == '\n' || c == '\t'))) {
      out += text.substr(begin, at - begin);
    } else if (c == '\n' || c == '\t' || c == '\r') {
      out += c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r";
    } else {
      out += fmt::format("\\x{:02x}", static_cast<unsigned>(c));
    }
  }
  return out;
}

}  // namespace sqlgen
