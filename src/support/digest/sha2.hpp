#pragma once

#include <string>
#include <string_view>

namespace sqlgen {

/// Digests as raw bytes (FIPS 180-4).
[[nodiscard]] std::string sha256(std::string_view bytes);
[[nodiscard]] std::string sha384(std::string_view bytes);
[[nodiscard]] std::string sha512(std::string_view bytes);

}  // namespace sqlgen
