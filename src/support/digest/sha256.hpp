#pragma once

#include <string>
#include <string_view>

namespace sqlgen {

/// The SHA-256 digest of the bytes in lower-case hex digits (FIPS 180-4), as sha256sum prints it.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// The digest of a text whose lines end in LF, however they are written.
[[nodiscard]] std::string sha256_of_text(std::string_view text);

}  // namespace sqlgen
