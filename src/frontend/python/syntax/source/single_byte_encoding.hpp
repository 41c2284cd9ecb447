#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace sqlgen::python {

/// What the bytes from 0x80 on stand for in an encoding that has one byte for each character and agrees with
/// ASCII below; 0 for a byte without a character. The name is in lower case with hyphens, as Python's codecs
/// know it
/// ("koi8-r", "cp1251", "windows-1251"). Nothing for other encodings, and for Latin-1, where byte and number
/// agree.
[[nodiscard]] std::optional<std::span<const char16_t, 128>> upper_half_of(std::string_view encoding);

}  // namespace sqlgen::python
