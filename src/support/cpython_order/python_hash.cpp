#include "support/cpython_order/python_hash.hpp"

#include <algorithm>
#include <bit>
#include <string>

#include "support/text.hpp"

namespace sqlgen {

namespace {

/// SipHash (Aumasson and Bernstein, "SipHash: a fast short-input PRF") with one round a word and three at the
/// end.
class SipHash13 {
 public:
  void word(std::uint64_t word) {
    v3_ ^= word;
    round();
    v0_ ^= word;
  }

  std::uint64_t finish() {
    v2_ ^= 0xFF;
    round();
    round();
    round();
    return v0_ ^ v1_ ^ v2_ ^ v3_;
  }

 private:
  void round() {
    half(v0_, v1_, v2_, v3_, 13, 16);
    half(v2_, v1_, v0_, v3_, 17, 21);
  }

  static void half(std::uint64_t& a, std::uint64_t& b, std::uint64_t& c, std::uint64_t& d, int s, int t) {
    a += b;
    c += d;
    b = std::rotl(b, s) ^ a;
    d = std::rotl(d, t) ^ c;
    a = std::rotl(a, 32);
  }

  std::uint64_t v0_ = 0x736f6d6570736575, v1_ = 0x646f72616e646f6d, v2_ = 0x6c7967656e657261,
                v3_ = 0x7465646279746573;
};

std::uint64_t little_endian(std::string_view bytes) {
  std::uint64_t word = 0;
  for (std::size_t i = bytes.size(); i > 0; --i) {
    word = word << 8U | static_cast<unsigned char>(bytes[i - 1]);
  }
  return word;
}

}  // namespace

std::uint64_t python_bytes_hash(std::string_view bytes) {
  if (bytes.empty()) {
    return 0;
  }
  SipHash13 sip;
  const std::uint64_t length = bytes.size();
  while (bytes.size() >= 8) {
    sip.word(little_endian(bytes.substr(0, 8)));
    bytes.remove_prefix(8);
  }
  sip.word(length << 56U | little_endian(bytes));
  const std::uint64_t hash = sip.finish();
  return hash == UINT64_MAX ? UINT64_MAX - 1 : hash;  // -1 means an error there
}

std::uint64_t python_text_hash(std::string_view text) {
  std::u32string characters;
  char32_t largest = 0;
  for (std::size_t i = 0; i < text.size();) {
    characters += next_code_point(text, i);
    largest = std::max(largest, characters.back());
  }
  if (largest < 0x80) {
    return python_bytes_hash(text);
  }
  const int width = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4;
  std::string bytes;
  for (const char32_t c : characters) {
    for (int i = 0; i < width; ++i) {
      bytes += static_cast<char>(c >> (8 * static_cast<unsigned>(i)) & 0xFFU);
    }
  }
  return python_bytes_hash(bytes);
}

}  // namespace sqlgen
