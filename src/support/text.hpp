#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sqlgen {

/// Number of code points in UTF-8 text; a stray byte counts as one.
[[nodiscard]] std::size_t utf8_length(std::string_view text);
/// The first `count` code points, or all of them.
[[nodiscard]] std::string_view utf8_prefix(std::string_view text, std::size_t count);

/// Offset of the first byte that is not valid UTF-8, or nothing where all is.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Appends the UTF-8 encoding of `code_point` to `out`.
void append_utf8(std::string& out, char32_t code_point);

/// The code point that starts at `position`, which moves past it. A stray byte gives its own value.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& position);

/// `text` with every `from` replaced by `to`; an empty `from` changes nothing.
[[nodiscard]] std::string replace_all(std::string_view text, std::string_view from, std::string_view to);

/// The pieces of `text` between `separator`s; "a,,b" gives three.
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

/// The items with `separator` between them.
[[nodiscard]] std::string join(std::span<const std::string> items, std::string_view separator);

/// `text` without the ASCII white space at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// ASCII letters in lower (upper) case; other bytes as they are.
[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] std::string to_upper(std::string_view text);

/// Number of single-character edits between two words; two letters that are swapped are one.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `name`, where one is near enough that it may have been meant.
[[nodiscard]] std::optional<std::string> closest(std::string_view name,
                                                 std::span<const std::string> candidates);

}  // namespace sqlgen
