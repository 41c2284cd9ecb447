#include "support/spelling/text_shape.hpp"

#include <gtest/gtest.h>

namespace sqlgen {
namespace {

const TextShape kName("#_#_3_not_null");
const TextShape kVersion("PostgreSQL *");

TEST(TextShape, SaysWhatTheTextCertainlyIsNot) {
  EXPECT_TRUE(kName.may_be("2200_16385_3_not_null"));
  for (const char* text : {"", "_16385_3_not_null", "2200_16385_1_not_null", "2200_16385_3_not_null_",
                           "2200_x_3_not_null", "device_depth_check", "2200_3_not_null"}) {
    EXPECT_FALSE(kName.may_be(text)) << text;
  }
  EXPECT_TRUE(kVersion.may_be("PostgreSQL "));
  EXPECT_TRUE(kVersion.may_be("PostgreSQL 15.4 on x86_64"));
  EXPECT_FALSE(kVersion.may_be("SQLite"));
}

TEST(TextShape, SaysOfPartsWhatIsCertain) {
  EXPECT_EQ(kName.starts_with("ck_"), std::optional(false));
  EXPECT_EQ(kName.starts_with("2200_"), std::nullopt);
  EXPECT_EQ(kName.starts_with(""), std::optional(true));
  EXPECT_EQ(kName.ends_with("_3_not_null"), std::optional(true));
  EXPECT_EQ(kName.ends_with("1_3_not_null"), std::nullopt);
  EXPECT_EQ(kName.ends_with("check"), std::optional(false));
  EXPECT_EQ(kName.contains("not"), std::optional(true));
  EXPECT_EQ(kName.contains("depth"), std::optional(false));
  EXPECT_EQ(kName.contains("22"), std::nullopt);
  EXPECT_EQ(kVersion.starts_with("Postgre"), std::optional(true));
  EXPECT_EQ(kVersion.contains("Cockroach"), std::nullopt);
}

TEST(TextShape, IsHeldAgainstPatterns) {
  using Kind = PatternSign::Kind;
  const TextPattern one_then_any{{Kind::one, '_'}, {Kind::itself, '_'}, {Kind::many, '%'}};
  EXPECT_EQ(kName.matches(one_then_any), std::nullopt);  // a single digit
  EXPECT_EQ(kVersion.matches(one_then_any), std::optional(false));
  EXPECT_EQ(kName.matches({{Kind::many, '%'}}), std::optional(true));
  EXPECT_EQ(TextShape("abc").matches({{Kind::itself, 'a'}, {Kind::one, '_'}, {Kind::itself, 'c'}}),
            std::nullopt);
  EXPECT_EQ(TextShape("abc").matches({{Kind::itself, 'a'}, {Kind::itself, 'c'}}), std::optional(false));
}

}  // namespace
}  // namespace sqlgen
