#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::python {

/// A source file as UTF-8 without a byte order mark, and how its offsets become the file's.
struct DecodedSource {
  std::string_view text;      // in the file itself, or in `converted`
  std::uint32_t skipped = 0;  // bytes of a byte order mark before `text`
  std::string converted;
  std::vector<std::uint32_t>
      widened;  // offsets in `converted` of second bytes that one byte of the file became

  /// The offset in the file of an offset in `text`.
  [[nodiscard]] std::uint32_t file_offset(std::uint32_t offset) const {
    return widened.empty() ? offset + skipped : narrowed_offset(offset);
  }

 private:
  [[nodiscard]] std::uint32_t narrowed_offset(std::uint32_t offset) const;
};

/// The encoding that a comment in the first two lines names (PEP 263), as it is written; nothing where there
/// is none.
[[nodiscard]] std::optional<std::string_view> declared_encoding(std::string_view bytes);

/// Decodes the bytes of a file by its byte order mark and declared encoding. Reports `bad-encoding` and gives
/// nothing where they contradict, where the encoding is unknown, or where the bytes are not in it. The result
/// points into the file or itself and must not be moved after.
[[nodiscard]] bool decode_source(std::string_view bytes, FileId file, Diagnostics& diagnostics,
                                 DecodedSource& out);

}  // namespace sqlgen::python
