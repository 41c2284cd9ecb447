#include "catalog/rows/values/decimal_text.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>

namespace sqlgen::catalog {
namespace {

TEST(DecimalText, ComparesWhatIsShownInSeveralWays) {
  EXPECT_EQ(compare_decimals("1.50", "1.5"), 0);
  EXPECT_EQ(compare_decimals("-0.00", "0"), 0);
  EXPECT_LT(*compare_decimals("-2", "-1.999"), 0);
  EXPECT_GT(*compare_decimals("9007199254740993", "9007199254740992"), 0);
  EXPECT_LT(*compare_decimals("9.9", "10"), 0);
  for (const char* text : {"", "-", "x", "1e5", "1.2.3", "NaN", " 1", "--1"}) {
    EXPECT_FALSE(compare_decimals(text, "1")) << text;
  }
}

TEST(DecimalText, KeepsThePlacesOfNumeric) {
  EXPECT_EQ(add_decimals("1.50", "-0.5"), "1.00");
  EXPECT_EQ(add_decimals("-1", "0.999"), "-0.001");
  EXPECT_EQ(add_decimals("99.99", "0.01"), "100.00");
  EXPECT_EQ(multiply_decimals("-1.20", "0.5"), "-0.600");
  EXPECT_EQ(multiply_decimals("0.0", "-3"), "0.0");
  EXPECT_EQ(negated_decimal("-0.10"), "0.10");
  EXPECT_EQ(negated_decimal("0.00"), "0.00");
  EXPECT_EQ(rounded_decimal("2.5", 0), "3");
  EXPECT_EQ(rounded_decimal("-2.5", 0), "-3");
  EXPECT_EQ(rounded_decimal("0.4", 0), "0");
  EXPECT_EQ(rounded_decimal(".995", 2), "1.00");
  EXPECT_EQ(rounded_decimal("9.96", 1), "10.0");
  EXPECT_EQ(rounded_decimal("1", 2), "1.00");
  EXPECT_FALSE(add_decimals(std::string(1001, '9'), "1"));
}

// Numbers with two places, as integers of hundredths.
TEST(DecimalText, CalculatesAsIntegersDo) {
  std::mt19937 random(1);
  std::uniform_int_distribution<std::int64_t> numbers(-100000, 100000);
  const auto shown = [](std::int64_t hundredths, std::int64_t whole) {
    const std::string digits = std::to_string(std::abs(hundredths) % whole + whole).substr(1);
    return (hundredths < 0 ? "-" : "") + std::to_string(std::abs(hundredths) / whole) + "." + digits;
  };
  for (int i = 0; i < 2000; ++i) {
    const std::int64_t one = numbers(random), other = numbers(random);
    const std::string left = shown(one, 100), right = shown(other, 100);
    EXPECT_EQ(add_decimals(left, right), shown(one + other, 100)) << left << " " << right;
    EXPECT_EQ(multiply_decimals(left, right), shown(one * other, 10000)) << left << " " << right;
    EXPECT_EQ(*compare_decimals(left, right) < 0, one < other) << left << " " << right;
  }
}

}  // namespace
}  // namespace sqlgen::catalog
