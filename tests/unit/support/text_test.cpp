#include "support/text.hpp"

#include <gtest/gtest.h>

#include <array>

namespace sqlgen {
namespace {

TEST(Text, FindsInvalidUtf8) {
  EXPECT_EQ(find_invalid_utf8("plain é → 😀"), std::nullopt);
  EXPECT_EQ(find_invalid_utf8("ab\xFF"), 2U);
  EXPECT_EQ(find_invalid_utf8("a\xC3"), 1U);             // cut short
  EXPECT_EQ(find_invalid_utf8("\xC0\x80"), 0U);          // overlong
  EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0U);      // surrogate
  EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0U);  // past U+10FFFF
}

TEST(Text, CodePointsRoundTrip) {
  const std::string text = "aé→😀";
  std::string back;
  for (std::size_t at = 0; at < text.size();) {
    append_utf8(back, next_code_point(text, at));
  }
  EXPECT_EQ(back, text);
  EXPECT_EQ(utf8_length(text), 4U);
}

TEST(Text, SuggestsOnlyWhatIsNear) {
  const std::array<std::string, 3> candidates{"email", "name", "created_at"};
  EXPECT_EQ(closest("emial", candidates), "email");
  EXPECT_EQ(closest("zzzzzz", candidates), std::nullopt);
  const std::vector<std::string> short_words{"for", "now", "sql"};
  EXPECT_EQ(closest("foo", short_words), std::nullopt);
  EXPECT_EQ(closest("nwo", short_words), "now");
  EXPECT_EQ(closest("sqll", short_words), "sql");
  const std::vector<std::string> operations = {"create_index", "drop_column", "create_table"};
  EXPECT_EQ(closest("create_view", operations), std::nullopt);  // another word is no slip
  EXPECT_EQ(closest("drop_colum", operations), "drop_column");
  EXPECT_EQ(closest("createtable", operations), "create_table");
}

TEST(Text, SplitsAndJoins) {
  EXPECT_EQ(split("a,,b", ',').size(), 3U);
  EXPECT_EQ(join(split("a,,b", ','), ","), "a,,b");
  EXPECT_EQ(replace_all("a\tb\t", "\t", "    "), "a    b    ");
}

}  // namespace
}  // namespace sqlgen
