#pragma once

#include <string>
#include <string_view>

namespace sqlgen {

/// The text as JSON writes a string, with its quotes; what a terminal obeys is escaped as well.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace sqlgen
