#include "frontend/alembic/reference/name_table.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sqlgen::alembic {
namespace {

TEST(NameTable, FindsEachEntryWhereverItLies) {
  std::string text;
  for (int i = 100; i < 400; ++i) {
    text += "key" + std::to_string(i) + " base\n";
    for (int line = 0; line < i % 4; ++line) {
      text += " " + std::string(static_cast<std::size_t>(i % 7), 'x') + "name other=value\n";
    }
  }
  const NameTable table(text);
  ASSERT_EQ(table.keys().size(), 300U);
  for (const std::string_view key : table.keys()) {
    const auto entry = table.find(key);
    ASSERT_TRUE(entry) << key;
    EXPECT_EQ(entry->key, key);
    EXPECT_EQ(entry->words, " base");
  }
  for (const char* absent : {"", "a", "key", "key1000", "key399x", "zebra", "name"}) {
    EXPECT_FALSE(table.find(absent)) << absent;
  }
}

TEST(NameTable, KeepsToTheLinesOfTheEntry) {
  const NameTable table("a first\n one two=2\n three\nb\nc\n four\n");
  EXPECT_TRUE(table.find("a")->has("three"));
  EXPECT_FALSE(table.find("a")->has("four"));
  EXPECT_EQ(table.find("a")->value_of("two"), "2");
  EXPECT_TRUE(table.find("b")->names.empty());
  EXPECT_TRUE(table.find("c")->has("four"));
  EXPECT_FALSE(NameTable("").find("a"));
}

}  // namespace
}  // namespace sqlgen::alembic
