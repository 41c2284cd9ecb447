#include "frontend/python/str_text.hpp"

#include <array>

#include "frontend/python/objects.hpp"
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
  const auto range =
      resolve_slice(in, slice, static_cast<std::int64_t>(ascii ? text.size() : utf8_length(text)), where);
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

bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85 || c == 0xA0 ||
         c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x966 && c <= 0x96F) ||
         (c >= 0xFF10 && c <= 0xFF19);
}

char32_t lower_of(char32_t c) {
  if (c < 0x80) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9 && c != 0x3A2) ||
      (c >= 0x410 && c <= 0x42F)) {
    return c + 32;
  }
  if (c >= 0x400 && c <= 0x40F) {
    return c + 80;
  }
  if (c == 0x178) {
    return 0xFF;
  }
  // In these blocks capitals stand before their small letters, at even or at odd places.
  const bool even = (c >= 0x100 && c <= 0x137 && c != 0x130) || (c >= 0x14A && c <= 0x177) ||
                    (c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F) ||
                    (c >= 0x1E00 && c <= 0x1EFF);
  const bool odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if ((even && c % 2 == 0) || (odd && c % 2 == 1)) {
    return c + 1;
  }
  return c;
}

char32_t upper_of(char32_t c) {
  if (c < 0x80) {
    return c >= 'a' && c <= 'z' ? c - 32 : c;
  }
  if (c == 0xFF) {
    return 0x178;
  }
  if (c == 0xB5) {
    return 0x39C;
  }
  if (c == 0x3C2) {
    return 0x3A3;
  }
  if ((c >= 0xE0 && c <= 0xFE && c != 0xF7) || (c >= 0x3B1 && c <= 0x3C9) || (c >= 0x430 && c <= 0x44F)) {
    return c - 32;
  }
  if (c >= 0x450 && c <= 0x45F) {
    return c - 80;
  }
  return lower_of(c - 1) == c && c > 0x100 ? c - 1 : c;
}

bool is_upper(char32_t c) {
  return lower_of(c) != c;
}
bool is_lower(char32_t c) {
  return upper_of(c) != c || c == 0xDF || c == 0xAA || c == 0xBA;
}

bool is_alpha(char32_t c) {
  if (c < 0x80) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
  if (c < 0xC0) {
    return c == 0xAA || c == 0xB5 || c == 0xBA;
  }
  const bool symbol = c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x206F) ||
                      (c >= 0x20A0 && c <= 0x20CF) || (c >= 0x2190 && c <= 0x2BFF) ||
                      (c >= 0x3000 && c <= 0x3004) || (c >= 0x3008 && c <= 0x3020) ||
                      (c >= 0xFF00 && c <= 0xFF20) || (c >= 0x1F000 && c <= 0x1FAFF) ||
                      (c >= 0x300 && c <= 0x36F) || (c >= 0xFE00 && c <= 0xFE6F);
  return !symbol && !is_digit(c) && !is_space(c);
}

}  // namespace sqlgen::python
