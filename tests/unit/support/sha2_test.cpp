#include "support/digest/sha2.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

namespace sqlgen {
namespace {

std::string hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const char byte : bytes) {
    out += kDigits[static_cast<unsigned char>(byte) >> 4U];
    out += kDigits[static_cast<unsigned char>(byte) & 15U];
  }
  return out;
}

// The examples of FIPS 180-4.
TEST(Sha2, ThreeLetters) {
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(
      hex(sha384("abc")),
      "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7");
  EXPECT_EQ(hex(sha512("abc")),
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
            "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
}

// Where the length no longer fits behind the text, and where the text fills its block.
TEST(Sha2, EndsOfBlocks) {
  const std::array<std::string_view, 3> of256{
      "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318",
      "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a",
      "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"};
  const std::array<std::size_t, 3> lengths{55, 56, 64};
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    EXPECT_EQ(hex(sha256(std::string(lengths[i], 'a'))), of256[i]) << lengths[i];
  }
  EXPECT_EQ(hex(sha512(std::string(111, 'a'))).substr(0, 16), "fa9121c7b32b9e01");
  EXPECT_EQ(hex(sha512(std::string(112, 'a'))).substr(0, 16), "c01d080efd492776");
  EXPECT_EQ(hex(sha512(std::string(128, 'a'))).substr(0, 16), "b73d1929aa615934");
}

}  // namespace
}  // namespace sqlgen
