#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sqlgen {

/// Whether it is a control character: ASCII's and those of U+0080 to U+009F.
[[nodiscard]] bool is_control(char32_t c);

/// Whether it turns the direction of the text after it, or ends a line for some programs and not for others
/// (https://www.unicode.org/reports/tr36/, "Bidirectional Text Spoofing").
[[nodiscard]] bool misleads(char32_t c);

/// Offset of the first control character, also of a line break and a tab.
[[nodiscard]] std::optional<std::size_t> find_control(std::string_view text);

/// The text with control characters, bytes that are no UTF-8 and characters that turn the direction of text
/// written as \n, \x1b, \u202e; `keep_layout`: line breaks and tabs stay.
[[nodiscard]] std::string escape_controls(std::string_view text, bool keep_layout = false);

/// A line in which each of those is one '?', and a tab a space: what stands below it stays where it should.
[[nodiscard]] std::string mask_controls(std::string_view line);

}  // namespace sqlgen
