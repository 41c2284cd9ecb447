#pragma once

#include <string>
#include <string_view>

namespace sqlgen::tests {

/// The lines in which two texts differ, "-" from `expected` and "+" from `actual`, with some lines around
/// each place. Bytes that one can't see are shown: a trailing space as "·", a missing last newline in words.
[[nodiscard]] std::string text_diff(std::string_view expected, std::string_view actual);

}  // namespace sqlgen::tests
