#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sqlgen {

/// Offset of the first control character: ASCII's (also a line break and a tab) and those of U+0080 to
/// U+009F.
[[nodiscard]] std::optional<std::size_t> find_control(std::string_view text);

/// The text with control characters, bytes that are no UTF-8 and characters that turn the direction of text
/// written as \n, \x1b, \u202e; `keep_layout`: line breaks and tabs stay.
[[nodiscard]] std::string escape_controls(std::string_view text, bool keep_layout = false);

/// A line in which each of those is one '?', and a tab a space: what stands below it stays where it should.
[[nodiscard]] std::string mask_controls(std::string_view line);

}  // namespace sqlgen
