#pragma once

#include <string>
#include <string_view>

namespace sqlgen::fuzz {

/// Python's literal of these bytes, every one escaped: any input can stand in a source.
[[nodiscard]] std::string python_bytes(std::string_view bytes);

}  // namespace sqlgen::fuzz
