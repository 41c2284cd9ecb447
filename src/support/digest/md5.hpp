#pragma once

#include <string>
#include <string_view>

namespace sqlgen {

/// The MD5 digest of the bytes in lower-case hex digits (RFC 1321). For names that must equal another
/// program's, not for security.
[[nodiscard]] std::string md5_hex(std::string_view bytes);

}  // namespace sqlgen
