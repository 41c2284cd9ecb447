#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// Windows' code page 1252, and which other codecs there are.

namespace sqlgen::python {

/// Whether a codec's name, in lower case and without `-` and `_`, is that of the code page.
[[nodiscard]] bool is_windows(const std::string& codec);
/// Whether it is that of a codec that CPython has beside those that are known here.
[[nodiscard]] bool is_other_codec(const std::string& codec);

/// The byte for a character, where the code page has it.
[[nodiscard]] std::optional<char> windows_byte(char32_t c);
/// The text; nothing where it has no character for the byte at `bad`.
[[nodiscard]] std::optional<std::string> decode_windows(std::string_view bytes, std::size_t& bad);

}  // namespace sqlgen::python
