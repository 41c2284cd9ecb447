#include "support/digest/sha256.hpp"

#include <fmt/format.h>

#include "support/digest/sha2.hpp"

namespace sqlgen {

std::string sha256_hex(std::string_view bytes) {
  std::string hex;
  for (const char byte : sha256(bytes)) {
    hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  }
  return hex;
}

std::string sha256_of_text(std::string_view text) {
  if (text.find('\r') == std::string_view::npos) {
    return sha256_hex(text);
  }
  std::string lines;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_return = text[i] == '\r';
    i += is_return && i + 1 < text.size() && text[i + 1] == '\n' ? 1U : 0U;
    lines += is_return ? '\n' : text[i];
  }
  return sha256_hex(lines);
}

}  // namespace sqlgen
