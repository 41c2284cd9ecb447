#include "catalog/syntax/parsed_texts.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/limits/memory_budget.hpp"

namespace sqlgen::catalog {
namespace {

std::size_t statements_in(const ParsedTexts::Parsed& parsed) {
  const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
  return statements == nullptr ? 0 : statements->size();
}

TEST(ParsedTexts, GivesWhatWasExpectedAsIfItHadNotBeen) {
  std::vector<std::string> texts;
  for (int i = 0; i < 300; ++i) {
    texts.push_back("CREATE TABLE t" + std::to_string(i) + " (id INTEGER)");
  }
  texts.push_back("SELECT 1; SELECT 2");
  texts.push_back("CREATE TABEL t");
  texts.push_back("SELECT '" + std::string(10'000, 'x') + "'");
  texts.push_back(texts.front());
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  ParsedTexts expected, not_expected;
  expected.expect(views);
  for (const std::string& text : texts) {
    const auto parsed = expected.take(text);
    ASSERT_NE(parsed, nullptr);
    EXPECT_EQ(statements_in(*parsed), statements_in(*not_expected.take(text))) << text;
  }
  EXPECT_TRUE(std::holds_alternative<ParseFailure>(*ParsedTexts().take("CREATE TABEL t")));
}

TEST(ParsedTexts, WhatIsExpectedIsNoWorkOfThisThread) {
  const std::vector<std::string_view> texts(10, "CREATE TABLE t (id INTEGER, name TEXT)");
  ParsedTexts parsed;
  const std::uint64_t before = MemoryBudget::allocated();
  parsed.expect(texts);
  EXPECT_EQ(MemoryBudget::allocated(), before);
  (void)parsed.read("SELECT 1");
  EXPECT_GT(MemoryBudget::allocated(), before);
}

}  // namespace
}  // namespace sqlgen::catalog
