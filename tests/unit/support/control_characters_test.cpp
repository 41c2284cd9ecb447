#include "support/spelling/control_characters.hpp"

#include <gtest/gtest.h>

namespace sqlgen {
namespace {

TEST(ControlCharacters, AreFound) {
  EXPECT_EQ(find_control("plain \xc3\xa4"), std::nullopt);
  EXPECT_EQ(find_control("a\nb"), 1U);
  EXPECT_EQ(find_control("a\x7f"), 1U);
  EXPECT_EQ(find_control("\xc2\x85"), 0U);
  EXPECT_EQ(find_control("\xc2\xa0"), std::nullopt);
}

TEST(ControlCharacters, AreEscaped) {
  EXPECT_EQ(escape_controls("a\n\t\r\x1b[m"), "a\\n\\t\\r\\x1b[m");
  EXPECT_EQ(escape_controls("a\n\t\r\x1b[m", true), "a\n\t\\r\\x1b[m");
  EXPECT_EQ(escape_controls("\xc2\x85z"), "\\x85z");
  EXPECT_EQ(escape_controls("a\xff\xc3"), "a\\xff\\xc3");
  EXPECT_EQ(escape_controls("a\u202egnp"), "a\\u202egnp");
  EXPECT_EQ(escape_controls("\u00e4\u2026"), "\u00e4\u2026");
}

TEST(ControlCharacters, BehindACutSequenceAreTheirOwn) {
  EXPECT_EQ(escape_controls("\xeb\x1b[m"), "\\xeb\\x1b[m");
  EXPECT_EQ(escape_controls("\xf0\x9f\x1b[m"), "\\xf0\\x9f\\x1b[m");
  EXPECT_EQ(find_control("\xe2\x80\n"), 1U);
  EXPECT_EQ(mask_controls("\xc3\x1b[\xe2\x82\x07"), "??[???");
}

TEST(ControlCharacters, AreMaskedOneByOne) {
  EXPECT_EQ(mask_controls("\ta\x1b[\xff\u202e\u00e4"), " a?[??\u00e4");
}

}  // namespace
}  // namespace sqlgen
