#include "support/cpython_order/python_hash.hpp"

#include <gtest/gtest.h>

namespace sqlgen {
namespace {

// What python3 says with PYTHONHASHSEED=0.
TEST(PythonHash, IsThatOfCPythonWithASeedOfZero) {
  EXPECT_EQ(python_text_hash(""), 0U);
  EXPECT_EQ(python_text_hash("abc"), 13851880170939887858U);
  EXPECT_EQ(python_text_hash("12345678"), 3785724242978802311U);
  EXPECT_EQ(python_text_hash("0123456789ab"), 6389796821471793203U);
}

TEST(PythonHash, OfOtherCharactersIsThatOfTheWidestOne) {
  EXPECT_EQ(python_text_hash("\xc3\xa9tat"), python_bytes_hash("\xe9tat"));
  EXPECT_EQ(python_text_hash("\xe2\x98\x83x"), python_bytes_hash(std::string_view("\x03\x26x\0", 4)));
}

}  // namespace
}  // namespace sqlgen
