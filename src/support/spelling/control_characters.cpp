#include "support/spelling/control_characters.hpp"

#include <fmt/format.h>

#include <cstdint>

#include "support/text.hpp"

namespace sqlgen {

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool misleads(char32_t c) {
  return c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

namespace {

bool is_stray(char32_t c, std::size_t size) {
  return c >= 0x80 && size == 1;
}

std::string escaped(char32_t c) {
  switch (c) {
    case '\n':
      return "\\n";
    case '\t':
      return "\\t";
    case '\r':
      return "\\r";
    default:
      return c > 0xFF ? fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c))
                      : fmt::format("\\x{:02x}", static_cast<std::uint32_t>(c));
  }
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
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const bool kept = keep_layout && (c == '\n' || c == '\t');
    if (!kept && (is_control(c) || misleads(c) || is_stray(c, at - begin))) {
      out.append(text, copied, begin - copied).append(escaped(c));
      copied = at;
    }
  }
  return out.append(text, copied);
}

std::string mask_controls(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(line, at);
    if (c == '\t') {
      out += ' ';
    } else if (is_control(c) || misleads(c) || is_stray(c, at - begin)) {
      out += '?';
    } else {
      out.append(line, begin, at - begin);
    }
  }
  return out;
}

}  // namespace sqlgen
