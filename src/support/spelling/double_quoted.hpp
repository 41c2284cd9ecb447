#pragma once

#include <string>
#include <string_view>

namespace sqlgen {

/// The text in double quotes as TOML writes a basic string, which JSON reads too. It has to be UTF-8.
[[nodiscard]] std::string double_quoted(std::string_view text);

}  // namespace sqlgen
