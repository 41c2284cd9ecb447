#include "review/script/session_settings.hpp"

#include <gtest/gtest.h>

#include "catalog/syntax/parser.hpp"

namespace sqlgen::review {
namespace {

void follow(SessionSettings& settings, const char* sql, bool in_transaction = true,
            std::size_t statement = 0) {
  const auto parsed = catalog::parse_postgresql(sql);
  for (const auto& one : std::get<std::vector<catalog::ParsedStatement>>(parsed)) {
    settings.follow(one.tree, statement, in_transaction);
  }
}

TEST(ParseMilliseconds, HasPostgresqlsUnits) {
  EXPECT_EQ(parse_milliseconds("100"), 100);
  EXPECT_EQ(parse_milliseconds("5s"), 5000);
  EXPECT_EQ(parse_milliseconds(" 1.5 min "), 90'000);
  EXPECT_EQ(parse_milliseconds("2h"), 7'200'000);
  EXPECT_EQ(parse_milliseconds("1 day"), std::nullopt);
  EXPECT_EQ(parse_milliseconds("soon"), std::nullopt);
}

TEST(SessionSettings, LocalOnesEndWithTheTransaction) {
  SessionSettings settings;
  follow(settings, "SET lock_timeout = '5s'; SET LOCAL lock_timeout = '1s'");
  EXPECT_EQ(settings.milliseconds("lock_timeout"), 1000);
  settings.end_transaction();
  EXPECT_EQ(settings.milliseconds("lock_timeout"), 5000);
}

TEST(SessionSettings, LocalOnesCountForNothingOutsideOfOne) {
  SessionSettings settings;
  follow(settings, "SET LOCAL lock_timeout = 1000", false);
  EXPECT_EQ(settings.milliseconds("lock_timeout"), std::nullopt);
}

TEST(SessionSettings, ZeroIsNoLimit) {
  SessionSettings settings;
  follow(settings, "SET statement_timeout = 0");
  EXPECT_EQ(settings.milliseconds("statement_timeout"), std::nullopt);
}

TEST(SessionSettings, SetConfigSetsAsSetDoes) {
  SessionSettings settings;
  follow(settings, "SELECT set_config('Lock_Timeout', '2s', true)");
  EXPECT_EQ(settings.milliseconds("lock_timeout"), 2000);
  EXPECT_TRUE(settings.session().empty());
}

TEST(SessionSettings, WhatIsResetIsNotLeft) {
  SessionSettings settings;
  follow(settings, "SET search_path = a; SET lock_timeout = '5s'", true, 7);
  follow(settings, "RESET search_path");
  ASSERT_EQ(settings.session().size(), 1U);
  EXPECT_EQ(settings.session().front().name, "lock_timeout");
  EXPECT_EQ(settings.session().front().statement, 7U);
}

}  // namespace
}  // namespace sqlgen::review
