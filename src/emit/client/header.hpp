#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compile/script.hpp"

namespace sqlgen::emit {

/// What the head of a client's script says.
struct Header {
  std::string first;               // what stands before it
  std::string client, apply;       // "psql", and how it is called with the file
  std::string text;                // lines of whoever has it made; empty: none
  std::string time;                // when that is to be said
  std::vector<std::string> files;  // beside `text`: the revisions' files with their digests
};

/// The script with a head that says what it is and a last line that says it is whole, with a digest of all
/// before.
[[nodiscard]] std::string with_header(const Header& header, std::span<const compile::Script> scripts,
                                      std::string_view script);

/// The lines of the head.
[[nodiscard]] std::string header_lines(const Header& header, std::span<const compile::Script> scripts);

/// The last line's beginning; what follows is the SHA-256 of all lines before.
inline constexpr std::string_view kEndMark = "-- sqlgen: end of script, sha256 ";

}  // namespace sqlgen::emit
