#include <array>
#include <bit>
#include <cstdint>

#include "frontend/python/stdlib/system/digest.hpp"

// SHA-384 and SHA-512 (RFC 6234).
namespace sqlgen::python::stdlib {

namespace {

using Words = std::array<std::uint64_t, 8>;

constexpr std::array<std::uint64_t, 80> kRounds = {
    0x428a2f98d728ae22U, 0x7137449123ef65cdU, 0xb5c0fbcfec4d3b2fU, 0xe9b5dba58189dbbcU, 0x3956c25bf348b538U,
    0x59f111f1b605d019U, 0x923f82a4af194f9bU, 0xab1c5ed5da6d8118U, 0xd807aa98a3030242U, 0x12835b0145706fbeU,
    0x243185be4ee4b28cU, 0x550c7dc3d5ffb4e2U, 0x72be5d74f27b896fU, 0x80deb1fe3b1696b1U, 0x9bdc06a725c71235U,
    0xc19bf174cf692694U, 0xe49b69c19ef14ad2U, 0xefbe4786384f25e3U, 0x0fc19dc68b8cd5b5U, 0x240ca1cc77ac9c65U,
    0x2de92c6f592b0275U, 0x4a7484aa6ea6e483U, 0x5cb0a9dcbd41fbd4U, 0x76f988da831153b5U, 0x983e5152ee66dfabU,
    0xa831c66d2db43210U, 0xb00327c898fb213fU, 0xbf597fc7beef0ee4U, 0xc6e00bf33da88fc2U, 0xd5a79147930aa725U,
    0x06ca6351e003826fU, 0x142929670a0e6e70U, 0x27b70a8546d22ffcU, 0x2e1b21385c26c926U, 0x4d2c6dfc5ac42aedU,
    0x53380d139d95b3dfU, 0x650a73548baf63deU, 0x766a0abb3c77b2a8U, 0x81c2c92e47edaee6U, 0x92722c851482353bU,
    0xa2bfe8a14cf10364U, 0xa81a664bbc423001U, 0xc24b8b70d0f89791U, 0xc76c51a30654be30U, 0xd192e819d6ef5218U,
    0xd69906245565a910U, 0xf40e35855771202aU, 0x106aa07032bbd1b8U, 0x19a4c116b8d2d0c8U, 0x1e376c085141ab53U,
    0x2748774cdf8eeb99U, 0x34b0bcb5e19b48a8U, 0x391c0cb3c5c95a63U, 0x4ed8aa4ae3418acbU, 0x5b9cca4f7763e373U,
    0x682e6ff3d6b2b8a3U, 0x748f82ee5defb2fcU, 0x78a5636f43172f60U, 0x84c87814a1f0ab72U, 0x8cc702081a6439ecU,
    0x90befffa23631e28U, 0xa4506cebde82bde9U, 0xbef9a3f7b2c67915U, 0xc67178f2e372532bU, 0xca273eceea26619cU,
    0xd186b8c721c0c207U, 0xeada7dd6cde0eb1eU, 0xf57d4f7fee6ed178U, 0x06f067aa72176fbaU, 0x0a637dc5a2c898a6U,
    0x113f9804bef90daeU, 0x1b710b35131c471bU, 0x28db77f523047d84U, 0x32caab7b40c72493U, 0x3c9ebe0a15c9bebcU,
    0x431d67c49c100d4cU, 0x4cc5d4becb3e42b6U, 0x597f299cfc657e2aU, 0x5fcb6fab3ad6faecU, 0x6c44198c4a475817U};
constexpr Words kStart512 = {0x6a09e667f3bcc908U, 0xbb67ae8584caa73bU, 0x3c6ef372fe94f82bU,
                             0xa54ff53a5f1d36f1U, 0x510e527fade682d1U, 0x9b05688c2b3e6c1fU,
                             0x1f83d9abfb41bd6bU, 0x5be0cd19137e2179U};
constexpr Words kStart384 = {0xcbbb9d5dc1059ed8U, 0x629a292a367cd507U, 0x9159015a3070dd17U,
                             0x152fecd8f70e5939U, 0x67332667ffc00b31U, 0x8eb44a8768581511U,
                             0xdb0c2e0d64f98fa7U, 0x47b5481dbefa4fa4U};

std::string padded_to_1024(std::string_view data) {
  std::string message(data);
  message += '\x80';
  while (message.size() % 128 != 120) {
    message += '\0';
  }
  const std::uint64_t bits = data.size() * 8;
  for (unsigned shift = 64; shift > 0; shift -= 8) {
    message += static_cast<char>((bits >> (shift - 8)) & 0xFFU);
  }
  return message;
}

void take_block(Words& state, std::string_view block) {
  std::array<std::uint64_t, 80> words{};
  for (std::size_t i = 0; i < 16; ++i) {
    for (std::size_t k = 0; k < 8; ++k) {
      words[i] = (words[i] << 8U) | static_cast<unsigned char>(block[i * 8 + k]);
    }
  }
  for (std::size_t i = 16; i < 80; ++i) {
    const auto before = words[i - 15];
    const auto late = words[i - 2];
    words[i] = words[i - 16] + words[i - 7] + (std::rotr(before, 1) ^ std::rotr(before, 8) ^ (before >> 7U)) +
               (std::rotr(late, 19) ^ std::rotr(late, 61) ^ (late >> 6U));
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < 80; ++i) {
    const auto first = h + (std::rotr(e, 14) ^ std::rotr(e, 18) ^ std::rotr(e, 41)) + ((e & f) ^ (~e & g)) +
                       kRounds[i] + words[i];
    const auto second =
        (std::rotr(a, 28) ^ std::rotr(a, 34) ^ std::rotr(a, 39)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  const Words last = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < 8; ++i) {
    state[i] += last[i];
  }
}

std::string digest_from(Words state, std::string_view data, std::size_t size) {
  const std::string message = padded_to_1024(data);
  for (std::size_t at = 0; at < message.size(); at += 128) {
    take_block(state, std::string_view(message).substr(at, 128));
  }
  std::string bytes;
  for (const auto value : state) {
    for (unsigned shift = 64; shift > 0; shift -= 8) {
      bytes += static_cast<char>((value >> (shift - 8)) & 0xFFU);
    }
  }
  return bytes.substr(0, size);
}

}  // namespace

std::string sha384(std::string_view data) {
  return digest_from(kStart384, data, 48);
}

std::string sha512(std::string_view data) {
  return digest_from(kStart512, data, 64);
}

}  // namespace sqlgen::python::stdlib
