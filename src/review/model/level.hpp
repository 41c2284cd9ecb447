#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sqlgen::review {

/// How much a finding weighs, the least first.
enum class Level : std::uint8_t {
  off,   // nothing is said
  note,  // worth knowing
  slow,  // takes long where the table is large, while others wait or not
  loss,  // data is gone
  block  // others are kept from the table for as long as it takes, or the script or the application fails
};

/// "block".
[[nodiscard]] std::string_view level_name(Level level);
[[nodiscard]] std::optional<Level> level_named(std::string_view name);

}  // namespace sqlgen::review
