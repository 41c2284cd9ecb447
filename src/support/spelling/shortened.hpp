#pragma once

#include <string>
#include <string_view>

namespace sqlgen {

/// A text as a message shows it: of one that nobody would read to its end, the beginning and how much more
/// there is.
[[nodiscard]] std::string shortened(std::string_view text);

}  // namespace sqlgen
