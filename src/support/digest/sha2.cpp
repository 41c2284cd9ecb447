#include "support/digest/sha2.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace sqlgen {

namespace {

template <class Word>
using Sha2State = std::array<Word, 8>;

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> kRounds256{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
// ... of the square roots of the first 8.
constexpr Sha2State<std::uint32_t> kStart256{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                             0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
// Of SHA-512 the same, 64 bits of them and 80 primes.
constexpr std::array<std::uint64_t, 80> kRounds512 = {
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
constexpr Sha2State<std::uint64_t> kStart512 = {0x6a09e667f3bcc908U, 0xbb67ae8584caa73bU, 0x3c6ef372fe94f82bU,
                                                0xa54ff53a5f1d36f1U, 0x510e527fade682d1U, 0x9b05688c2b3e6c1fU,
                                                0x1f83d9abfb41bd6bU, 0x5be0cd19137e2179U};
constexpr Sha2State<std::uint64_t> kStart384 = {0xcbbb9d5dc1059ed8U, 0x629a292a367cd507U, 0x9159015a3070dd17U,
                                                0x152fecd8f70e5939U, 0x67332667ffc00b31U, 0x8eb44a8768581511U,
                                                0xdb0c2e0d64f98fa7U, 0x47b5481dbefa4fa4U};

// By how many bits a word is turned.
struct Sha2Turns {
  int first, second, third;
};
struct Sha2Rotations {
  Sha2Turns early, late;  // of the schedule; `third` is shifted
  Sha2Turns e, a;         // of a round
};

// What tells the two kinds apart beside the width of a word.
template <class Word>
struct Sha2Kind;

template <>
struct Sha2Kind<std::uint32_t> {
  static constexpr const auto& kRounds = kRounds256;
  static constexpr Sha2Rotations kTurns{{7, 18, 3}, {17, 19, 10}, {6, 11, 25}, {2, 13, 22}};
};

template <>
struct Sha2Kind<std::uint64_t> {
  static constexpr const auto& kRounds = kRounds512;
  static constexpr Sha2Rotations kTurns{{1, 8, 7}, {19, 61, 6}, {14, 18, 41}, {28, 34, 39}};
};

template <class Word>
constexpr std::size_t kSha2BlockSize = 16 * sizeof(Word);

template <class Word>
Word turned_word(Word word, const Sha2Turns& turns) {
  return std::rotr(word, turns.first) ^ std::rotr(word, turns.second) ^ std::rotr(word, turns.third);
}

template <class Word>
Word turned_and_shifted(Word word, const Sha2Turns& turns) {
  return std::rotr(word, turns.first) ^ std::rotr(word, turns.second) ^ (word >> turns.third);
}

template <class Word>
auto sha2_schedule(std::string_view block) {
  std::array<Word, Sha2Kind<Word>::kRounds.size()> words{};
  for (std::size_t i = 0; i < 16; ++i) {
    for (const char byte : block.substr(i * sizeof(Word), sizeof(Word))) {
      words[i] = (words[i] << 8U) | static_cast<unsigned char>(byte);
    }
  }
  constexpr const Sha2Rotations& kTurns = Sha2Kind<Word>::kTurns;
  for (std::size_t i = 16; i < words.size(); ++i) {
    words[i] = words[i - 16] + turned_and_shifted(words[i - 15], kTurns.early) + words[i - 7] +
               turned_and_shifted(words[i - 2], kTurns.late);
  }
  return words;
}

template <class Word>
void add_sha2_block(Sha2State<Word>& state, std::string_view block) {
  const auto words = sha2_schedule<Word>(block);
  constexpr const Sha2Rotations& kTurns = Sha2Kind<Word>::kTurns;
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word first =
        h + turned_word(e, kTurns.e) + ((e & f) ^ (~e & g)) + Sha2Kind<Word>::kRounds[i] + words[i];
    const Word second = turned_word(a, kTurns.a) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  const Sha2State<Word> last{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) {
    state[i] += last[i];
  }
}

// What follows the whole blocks: the rest, a one bit, zeros, and the length in bits, which takes 64 of the
// bits that there are for it.
template <class Word>
std::string sha2_padding(std::string_view rest, std::size_t length) {
  std::string padded(rest);
  padded += '\x80';
  constexpr std::size_t kSize = kSha2BlockSize<Word>;
  const std::size_t blocks = (padded.size() + 2 * sizeof(Word) + kSize - 1) / kSize;
  padded.resize(blocks * kSize - 8, '\0');
  const std::uint64_t bits = std::uint64_t{length} * 8;
  for (unsigned shift = 64; shift > 0; shift -= 8) {
    padded += static_cast<char>(static_cast<unsigned char>((bits >> (shift - 8)) & 0xFFU));
  }
  return padded;
}

template <class Word>
std::string sha2_digest(Sha2State<Word> state, std::string_view bytes, std::size_t size) {
  std::string_view rest = bytes;
  for (; rest.size() >= kSha2BlockSize<Word>; rest.remove_prefix(kSha2BlockSize<Word>)) {
    add_sha2_block(state, rest.substr(0, kSha2BlockSize<Word>));
  }
  const std::string padded = sha2_padding<Word>(rest, bytes.size());
  for (std::string_view left = padded; !left.empty(); left.remove_prefix(kSha2BlockSize<Word>)) {
    add_sha2_block(state, left.substr(0, kSha2BlockSize<Word>));
  }
  std::string out;
  for (const Word word : state) {
    for (std::size_t shift = 8 * sizeof(Word); shift > 0; shift -= 8) {
      out += static_cast<char>(static_cast<unsigned char>((word >> (shift - 8)) & 0xFFU));
    }
  }
  return out.substr(0, size);
}

}  // namespace

std::string sha256(std::string_view bytes) {
  return sha2_digest(kStart256, bytes, 32);
}

std::string sha384(std::string_view bytes) {
  return sha2_digest(kStart384, bytes, 48);
}

std::string sha512(std::string_view bytes) {
  return sha2_digest(kStart512, bytes, 64);
}

}  // namespace sqlgen
