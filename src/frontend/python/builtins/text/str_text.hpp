#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"

namespace sqlgen::python {

// Text as Python sees it: a sequence of code points, held in UTF-8.

/// A str of one character; of ASCII ones there is one each.
[[nodiscard]] Value character_string(std::string_view character);
[[nodiscard]] bool is_ascii(std::string_view text);
/// Byte offset of the code point with that number, which may be the length.
[[nodiscard]] std::size_t byte_offset(std::string_view text, std::int64_t index);
/// text[index], text[start:stop:step]. Errors: IndexError.
[[nodiscard]] Value string_item(Interpreter& in, const Value& value, std::int64_t index, Span where);
[[nodiscard]] Value string_slice(Interpreter& in, const Value& value, const class SliceObject& slice,
                                 Span where);
[[nodiscard]] std::u32string decode_utf8(std::string_view text);
[[nodiscard]] std::string encode_utf8(std::u32string_view text);

/// Where `part` begins in `text` at or after `from`, or npos, in a time that grows with their lengths and not
/// with the product of them.
[[nodiscard]] std::size_t find_text(std::string_view text, std::string_view part, std::size_t from = 0);
/// The last such place.
[[nodiscard]] std::size_t find_last_text(std::string_view text, std::string_view part);
/// Counts what it costs to go over so many bytes of text once.
inline void count_scan(Interpreter& in, std::size_t bytes, Span where) {
  constexpr std::size_t kBytesPerStep = 1024;
  if (bytes >= kBytesPerStep) {
    in.count_steps(bytes / kBytesPerStep, where);
  }
}

/// The same for a search of so long a part, which looks at some bytes more than once.
inline void count_search(Interpreter& in, std::size_t bytes, std::size_t part, Span where) {
  in.count_steps(bytes / (part > 1 ? 32 : 256), where);
}

/// Whether str.split() and str.strip() take it for a space.
[[nodiscard]] bool is_space(char32_t c);

}  // namespace sqlgen::python
