#pragma once

#include <string_view>

namespace sqlgen {

/// Whether the text has the word, with no letter, digit or underscore of ASCII beside it.
[[nodiscard]] bool mentions(std::string_view text, std::string_view word);

}  // namespace sqlgen
