#include "fuzz/support/python_bytes.hpp"

namespace sqlgen::fuzz {

std::string python_bytes(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string quoted = "b'";
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    quoted.append("\\x");
    quoted.push_back(kDigits[value / 16]);
    quoted.push_back(kDigits[value % 16]);
  }
  return quoted + "'";
}

}  // namespace sqlgen::fuzz
