#include "cli/clock.hpp"

#include <gtest/gtest.h>

#include "cli/command.hpp"

namespace sqlgen::cli {
namespace {

TEST(ParseTime, TakesADateATimeOrSeconds) {
  EXPECT_EQ(parse_time("1970-01-02"), 86400);
  EXPECT_EQ(parse_time("2024-02-29T12:00:01"), 1709208001);
  EXPECT_EQ(parse_time("2024-02-29 12:00:01Z"), 1709208001);
  EXPECT_EQ(parse_time("1700000000"), 1700000000);
}

TEST(ParseTime, TakesNoOtherText) {
  for (const char* text : {"", "now", "2024-02-30", "2024-02-29T25:00:00", "2024-02-29T12:00", "2024-02-29x",
                           "-5", "2024-02-29T12:00:01+02:00", "99999999999999999999"}) {
    EXPECT_FALSE(parse_time(text)) << text;
  }
}

TEST(ScriptTime, NeverAsksTheSystem) {
  EXPECT_EQ(script_time("1970-01-01T00:01:00"), 60);
  EXPECT_THROW(static_cast<void>(script_time("yesterday")), UsageError);
}

}  // namespace
}  // namespace sqlgen::cli
