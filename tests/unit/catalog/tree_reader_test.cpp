#include "catalog/syntax/tree_reader.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sqlgen::catalog {
namespace {

TEST(TreeReader, GivesWhatStandsThere) {
  const Node tree = read_tree(
      R"( {"version" : 150001, "stmts":[{"A":{"on":true,"off":false,"none":null,"size":-42}} , {} ,[]]} )");
  EXPECT_EQ(tree["version"].number(), 150001);
  ASSERT_EQ(tree["stmts"].items().size(), 3U);
  const Node& first = tree["stmts"].items()[0];
  EXPECT_EQ(first.tag(), "A");
  EXPECT_TRUE(first["on"].truth());
  EXPECT_FALSE(first["off"].truth());
  EXPECT_FALSE(first["none"]);
  EXPECT_EQ(first["size"].number(), -42);
  EXPECT_EQ(tree["stmts"].items()[1].kind(), Node::Kind::object);
  EXPECT_TRUE(tree["stmts"].items()[2].is_list());
}

TEST(TreeReader, PlainValuesLoseTheirWrapping) {
  const Node tree = read_tree(R"([{"String":{"sval":"x"}},{"Integer":{"ival":3}},{"Boolean":{"boolval":true}},
      {"List":{"items":[{"Integer":{}}]}},{"small":{"ival":1}}])");
  ASSERT_EQ(tree.items().size(), 5U);
  EXPECT_EQ(tree.items()[0].str(), "x");
  EXPECT_EQ(tree.items()[1].number(), 3);
  EXPECT_TRUE(tree.items()[2].truth());
  ASSERT_EQ(tree.items()[3].items().size(), 1U);
  EXPECT_EQ(tree.items()[3].items()[0].kind(), Node::Kind::integer);
  EXPECT_EQ(tree.items()[4]["small"]["ival"].number(), 1);
}

TEST(TreeReader, EscapesMeanTheirCharacters) {
  EXPECT_EQ(read_tree(R"("a\"\\\/\b\f\n\r\t\u003c\u00e9é")").str(), "a\"\\/\b\f\n\r\t<éé");
}

TEST(TreeReader, NothingComesOfWhatIsNoJson) {
  for (const char* text : {"", "{", "[1", "[1,", "[1,]", "{\"a\"}", "{\"a\":}", "{\"a\":1", "{\"a\":1]",
                           "[1}", "\"a", "\"\\x\"", "\"\\u00\"", "[1.5]", "tru", "\"\xff\""}) {
    EXPECT_FALSE(read_tree(text)) << text;
  }
}

TEST(TreeReader, DepthTakesNoStack) {
  constexpr std::size_t kDepth = 200'000;
  Node tree = read_tree(std::string(kDepth, '[') + "7" + std::string(kDepth, ']'));
  for (std::size_t i = 0; i < kDepth; ++i) {
    ASSERT_EQ(tree.items().size(), 1U);
    Node inner = std::move(tree.edit_items().front());
    tree = std::move(inner);
  }
  EXPECT_EQ(tree.number(), 7);
}

}  // namespace
}  // namespace sqlgen::catalog
