#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sqlgen::python {

/// UTF-16 or UTF-32 as a codec's name says, of which `codec` is what is left without hyphens: "utf16le".
struct WideEncoding {
  std::size_t unit = 2;  // bytes
  bool big_endian = false;
  bool marked = false;  // begins with a byte order mark
};
[[nodiscard]] std::optional<WideEncoding> find_wide_encoding(std::string_view codec);

[[nodiscard]] std::string encode_wide(const WideEncoding& encoding, std::string_view text);
/// Nothing where the bytes are no text in that encoding.
[[nodiscard]] std::optional<std::string> decode_wide(WideEncoding encoding, std::string_view bytes);

}  // namespace sqlgen::python
