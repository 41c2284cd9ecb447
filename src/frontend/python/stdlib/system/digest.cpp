#include "frontend/python/stdlib/system/digest.hpp"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <charconv>
#include <cstdint>

#include "support/digest/md5.hpp"

namespace sqlgen::python::stdlib {

namespace {

// The message with its padding: a one bit, zeros, the length in bits as 64 bits.
std::string padded(std::string_view data) {
  std::string message(data);
  message += '\x80';
  while (message.size() % 64 != 56) {
    message += '\0';
  }
  const std::uint64_t bits = data.size() * 8;
  for (int shift = 56; shift >= 0; shift -= 8) {
    message += static_cast<char>((bits >> static_cast<unsigned>(shift)) & 0xFFU);
  }
  return message;
}

std::uint32_t word(const std::string& message, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    value = (value << 8U) | static_cast<unsigned char>(message[at + i]);
  }
  return value;
}

template <std::size_t kWords>
std::string bytes_of_words(const std::array<std::uint32_t, kWords>& words) {
  std::string bytes;
  for (const auto value : words) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes += static_cast<char>((value >> static_cast<unsigned>(shift)) & 0xFFU);
    }
  }
  return bytes;
}

std::string bytes_of_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    unsigned byte = 0;
    std::from_chars(hex.data() + i, hex.data() + i + 2, byte, 16);
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

}  // namespace

std::string to_hex(std::string_view bytes) {
  std::string out;
  for (const char byte : bytes) {
    out += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  }
  return out;
}

std::string md5(std::string_view data) {
  return bytes_of_hex(md5_hex(data));
}

std::string sha1(std::string_view data) {
  std::array<std::uint32_t, 5> h = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
  const auto message = padded(data);
  for (std::size_t block = 0; block < message.size(); block += 64) {
    std::array<std::uint32_t, 80> w{};
    for (std::size_t i = 0; i < 80; ++i) {
      w[i] =
          i < 16 ? word(message, block + 4 * i) : std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    }
    auto [a, b, c, d, e] = h;
    for (std::size_t i = 0; i < 80; ++i) {
      std::uint32_t f = b ^ c ^ d;
      std::uint32_t k = 0xCA62C1D6;
      if (i < 20) {
        f = (b & c) | (~b & d);
        k = 0x5A827999;
      } else if (i < 40) {
        k = 0x6ED9EBA1;
      } else if (i < 60) {
        f = (b & c) | (b & d) | (c & d);
        k = 0x8F1BBCDC;
      }
      const auto next = std::rotl(a, 5) + f + e + k + w[i];
      e = d;
      d = c;
      c = std::rotl(b, 30);
      b = a;
      a = next;
    }
    h = {h[0] + a, h[1] + b, h[2] + c, h[3] + d, h[4] + e};
  }
  return bytes_of_words(h);
}

}  // namespace sqlgen::python::stdlib
