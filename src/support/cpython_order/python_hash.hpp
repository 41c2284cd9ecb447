#pragma once

#include <cstdint>
#include <string_view>

namespace sqlgen {

/// hash(bytes) of CPython 3.11 and later where PYTHONHASHSEED is 0: SipHash-1-3 with a key of zeros
/// (Python/pyhash.c).
[[nodiscard]] std::uint64_t python_bytes_hash(std::string_view bytes);

/// hash(str) of a text in UTF-8: that of its characters as CPython keeps them, in one, two or four bytes
/// each.
[[nodiscard]] std::uint64_t python_text_hash(std::string_view text);

}  // namespace sqlgen
