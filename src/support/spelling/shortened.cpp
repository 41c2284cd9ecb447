#include "support/spelling/shortened.hpp"

#include <fmt/format.h>

#include "support/text.hpp"

namespace sqlgen {

std::string shortened(std::string_view text) {
  constexpr std::size_t kLongest = 2000;  // bytes
  if (text.size() <= kLongest) {
    return std::string(text);
  }
  std::size_t end = 0;
  while (end < kLongest) {
    (void)next_code_point(text, end);
  }
  return fmt::format("{}... ({} more bytes)", text.substr(0, end), text.size() - end);
}

}  // namespace sqlgen
