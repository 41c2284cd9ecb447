#include "support/spelling/json_string.hpp"

#include <fmt/format.h>

#include <cstdint>

#include "support/spelling/control_characters.hpp"
#include "support/text.hpp"

namespace sqlgen {

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (is_control(c) || misleads(c)) {
      out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    } else if (c >= 0x80 && at - begin == 1) {
      out += "\\ufffd";  // a byte that is no UTF-8, which JSON can't hold
    } else {
      out.append(text, begin, at - begin);
    }
  }
  return out + '"';
}

}  // namespace sqlgen
