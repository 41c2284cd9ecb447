#pragma once

#include <string_view>

namespace sqlgen {

/// Stands for an object's address in its repr(). An address differs from run to run, so that no script may
/// have it.
inline constexpr std::string_view kAddressMark = "\U0010FFFD";
inline constexpr std::string_view kObjectAddress = "0x\U0010FFFD";

/// Whether the text has an object's address in it.
[[nodiscard]] inline bool has_address(std::string_view text) {
  return text.find(kAddressMark) != std::string_view::npos;
}

}  // namespace sqlgen
