#include "frontend/python/builtins/text/wide_encoding.hpp"

#include "frontend/python/builtins/text/str_text.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

constexpr char32_t kUnitOrderMark = 0xFEFF;
constexpr char32_t kFirstHigh = 0xD800;
constexpr char32_t kFirstLow = 0xDC00;
constexpr char32_t kPastLow = 0xE000;
constexpr char32_t kFirstPair = 0x10000;
constexpr char32_t kPastUnicode = 0x110000;

void append_unit(std::string& bytes, const WideEncoding& encoding, char32_t unit) {
  for (std::size_t i = 0; i < encoding.unit; ++i) {
    const std::size_t place = encoding.big_endian ? encoding.unit - 1 - i : i;
    bytes += static_cast<char>((unit >> (8 * place)) & 0xFFU);
  }
}

char32_t unit_at(const WideEncoding& encoding, std::string_view bytes, std::size_t at) {
  char32_t unit = 0;
  for (std::size_t i = 0; i < encoding.unit; ++i) {
    const std::size_t place = encoding.big_endian ? encoding.unit - 1 - i : i;
    unit |= static_cast<char32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * place);
  }
  return unit;
}

bool is_surrogate(char32_t unit) {
  return unit >= kFirstHigh && unit < kPastLow;
}

}  // namespace

std::optional<WideEncoding> find_wide_encoding(std::string_view codec) {
  for (const std::size_t bits : {16U, 32U}) {
    const std::string name = "utf" + std::to_string(bits);
    const std::size_t unit = bits / 8;
    if (codec == name) {
      return WideEncoding{unit, false, true};
    }
    if (codec == name + "le") {
      return WideEncoding{unit, false, false};
    }
    if (codec == name + "be") {
      return WideEncoding{unit, true, false};
    }
  }
  return std::nullopt;
}

std::string encode_wide(const WideEncoding& encoding, std::string_view text) {
  std::string bytes;
  if (encoding.marked) {
    append_unit(bytes, encoding, kUnitOrderMark);
  }
  for (const char32_t c : decode_utf8(text)) {
    if (encoding.unit == 2 && c >= kFirstPair) {
      append_unit(bytes, encoding, kFirstHigh + ((c - kFirstPair) >> 10U));
      append_unit(bytes, encoding, kFirstLow + ((c - kFirstPair) & 0x3FFU));
    } else {
      append_unit(bytes, encoding, c);
    }
  }
  return bytes;
}

std::optional<std::string> decode_wide(WideEncoding encoding, std::string_view bytes) {
  if (bytes.size() % encoding.unit != 0) {
    return std::nullopt;
  }
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += encoding.unit) {
    char32_t c = unit_at(encoding, bytes, at);
    if (encoding.marked && at == 0) {
      const char32_t swapped = encoding.unit == 2 ? 0xFFFE : 0xFFFE0000;
      encoding.big_endian = c == swapped;
      if (c == kUnitOrderMark || c == swapped) {
        continue;
      }
    }
    if (is_surrogate(c)) {
      at += encoding.unit;
      const bool is_pair = encoding.unit == 2 && c < kFirstLow && at < bytes.size();
      const char32_t low = is_pair ? unit_at(encoding, bytes, at) : 0;
      if (low < kFirstLow || low >= kPastLow) {
        return std::nullopt;
      }
      c = kFirstPair + ((c - kFirstHigh) << 10U) + (low - kFirstLow);
    }
    if (c >= kPastUnicode) {
      return std::nullopt;
    }
    append_utf8(text, c);
  }
  return text;
}

}  // namespace sqlgen::python
