#include "frontend/python/builtins/text/str_text.hpp"

#include <array>
#include <cstring>

#include "frontend/python/objects/objects.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

Value character_string(std::string_view character) {
  if (character.size() == 1 && static_cast<unsigned char>(character[0]) < 0x80) {
    static const auto table = [] {
      std::array<Value, 128> values;
      for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = Value::string(std::string(1, static_cast<char>(i)));
      }
      return values;
    }();
    return table[static_cast<unsigned char>(character[0])];
  }
  return Value::string(std::string(character));
}

bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (const char c : text) {
    all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
  }
  return all < 0x80;
}

std::size_t byte_offset(std::string_view text, std::int64_t index) {
  std::size_t position = 0;
  while (index > 0 && position < text.size()) {
    static_cast<void>(next_code_point(text, position));
    --index;
  }
  return position;
}

Value string_item(Interpreter& in, const Value& value, std::int64_t index, Span where) {
  const std::string& text = value.as_string();
  in.count_steps(text.size() / 64, where);
  const bool ascii = is_ascii(text);
  const auto length = static_cast<std::int64_t>(ascii ? text.size() : utf8_length(text));
  if (index < 0) {
    index += length;
  }
  if (index < 0 || index >= length) {
    in.raise("IndexError", "string index out of range", where);
  }
  if (ascii) {
    return character_string(std::string_view(text).substr(static_cast<std::size_t>(index), 1));
  }
  auto position = byte_offset(text, index);
  const auto begin = position;
  static_cast<void>(next_code_point(text, position));
  return character_string(std::string_view(text).substr(begin, position - begin));
}

Value string_slice(Interpreter& in, const Value& value, const SliceObject& slice, Span where) {
  const std::string& text = value.as_string();
  in.count_steps(text.size() / 64, where);
  const bool ascii = is_ascii(text);
  const auto range = resolve_slice(
      in, slice, [&] { return ascii ? text.size() : utf8_length(text); }, where);
  in.count_bytes(static_cast<std::uint64_t>(range.count), where);
  if (range.step == 1) {
    const auto begin = ascii ? static_cast<std::size_t>(range.start) : byte_offset(text, range.start);
    const auto rest = std::string_view(text).substr(begin);
    const auto size = ascii ? static_cast<std::size_t>(range.count) : byte_offset(rest, range.count);
    return size == text.size() ? value : Value::string(std::string(rest.substr(0, size)));
  }
  const auto points = decode_utf8(text);
  std::u32string taken;
  for (std::int64_t i = 0; i < range.count; ++i) {
    taken += points[static_cast<std::size_t>(range.start + i * range.step)];
  }
  return Value::string(encode_utf8(taken));
}

std::u32string decode_utf8(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    points += next_code_point(text, i);
  }
  return points;
}

std::string encode_utf8(std::u32string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (const char32_t c : text) {
    append_utf8(bytes, c);
  }
  return bytes;
}

std::size_t find_text(std::string_view text, std::string_view part, std::size_t from) {
  if (from > text.size()) {
    return std::string_view::npos;
  }
  const void* at = ::memmem(text.data() + from, text.size() - from, part.data(), part.size());
  return at != nullptr ? static_cast<std::size_t>(static_cast<const char*>(at) - text.data())
                       : std::string_view::npos;
}

std::size_t find_last_text(std::string_view text, std::string_view part) {
  constexpr std::size_t kShort = 64;  // what is compared as often as the text has characters
  if (part.size() <= kShort) {
    return text.rfind(part);
  }
  const std::string turned_text(text.rbegin(), text.rend());
  const std::string turned_part(part.rbegin(), part.rend());
  const std::size_t at = find_text(turned_text, turned_part);
  return at == std::string_view::npos ? at : text.size() - at - part.size();
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85 || c == 0xA0 ||
         c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

}  // namespace sqlgen::python
