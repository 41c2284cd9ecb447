#include <gtest/gtest.h>

#include "frontend/tree/json_print.hpp"
#include "frontend/tree/node.hpp"

namespace sqlgen::tree {
namespace {

Node text(std::string value) {
  return Node{.value = std::move(value)};
}

TEST(Node, FindsTheFirstEntryOfAName) {
  Map map;
  map.emplace_back("b", text("first"));
  map.emplace_back("a", text("other"));
  map.emplace_back("b", text("second"));
  const Node node{.value = map};
  ASSERT_NE(node.find("b"), nullptr);
  EXPECT_EQ(*node.find("b")->text(), "first");
  EXPECT_EQ(node.find("c"), nullptr);
  EXPECT_EQ(text("b").find("b"), nullptr);
}

TEST(PrintJson, KeepsTheOrderOfEntries) {
  Map map;
  map.emplace_back("z", Node{.value = true});
  map.emplace_back("a", Node{.value = std::int64_t{7}});
  map.emplace_back("n", Node{});
  const std::string json = print_json(Node{.value = map});
  EXPECT_LT(json.find("\"z\": true"), json.find("\"a\": 7"));
  EXPECT_LT(json.find("\"a\": 7"), json.find("\"n\": null"));
}

TEST(PrintJson, WritesAMomentAsItsText) {
  EXPECT_EQ(print_json(Node{.value = Temporal{"2024-01-31", "12:30:00", "Z"}}), "\"2024-01-31T12:30:00Z\"\n");
  EXPECT_EQ(print_json(Node{.value = Temporal{"2024-01-31", "", ""}}), "\"2024-01-31\"\n");
  EXPECT_EQ(print_json(Node{.value = Temporal{"", "12:30:00", ""}}), "\"12:30:00\"\n");
}

TEST(PrintJson, BreaksAListThatIsTooWide) {
  List narrow{text("a"), text("b")};
  EXPECT_EQ(print_json(Node{.value = narrow}), "[\"a\", \"b\"]\n");
  const List wide(4, text(std::string(40, 'x')));
  EXPECT_NE(print_json(Node{.value = wide}).find("\n  \"x"), std::string::npos);
}

}  // namespace
}  // namespace sqlgen::tree
