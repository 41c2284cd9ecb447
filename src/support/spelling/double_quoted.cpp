#include "support/spelling/double_quoted.hpp"

#include <fmt/format.h>

namespace sqlgen {

std::string double_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F
                   ? fmt::format("\\u{:04X}", static_cast<unsigned>(c))
                   : std::string(1, c);
    }
  }
  return out + '"';
}

}  // namespace sqlgen
