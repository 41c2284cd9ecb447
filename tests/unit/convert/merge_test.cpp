#include "convert/merge.hpp"

#include <gtest/gtest.h>

namespace sqlgen::convert {
namespace {

List operations(const std::vector<std::string>& names) {
  List list;
  for (const std::string& name : names) {
    Map map;
    map.emplace_back("op", text_node(name));
    list.push_back({std::move(map)});
  }
  return list;
}

// "a b/sqlite": b for SQLite only.
std::string shown(const List& list) {
  std::string out;
  for (const Node& node : list) {
    const Node* dialect = node.find("dialect");
    out += (out.empty() ? "" : " ") + *node.find("op")->text() +
           (dialect != nullptr ? "/" + *dialect->text() : "");
  }
  return out;
}

std::string merged(const std::vector<std::string>& first, const std::vector<std::string>& second) {
  return shown(merge_dialects({{"postgresql", operations(first)}, {"sqlite", operations(second)}}));
}

TEST(MergeDialects, WhatIsTheSameIsWrittenOnce) {
  EXPECT_EQ(merged({"a", "b"}, {"a", "b"}), "a b");
}

TEST(MergeDialects, WhatDiffersSaysItsDialect) {
  EXPECT_EQ(merged({"a", "b", "c"}, {"a", "x", "c"}), "a b/postgresql x/sqlite c");
  EXPECT_EQ(merged({"a"}, {}), "a/postgresql");
}

TEST(MergeDialects, TheOrderOfEachDialectIsKept) {
  EXPECT_EQ(merged({"a", "b", "c", "d"}, {"b", "d", "a"}), "a/postgresql b c/postgresql d a/sqlite");
}

TEST(MergeDialects, OneDialectNeedsNoMark) {
  EXPECT_EQ(shown(merge_dialects({{"sqlite", operations({"a"})}})), "a");
}

}  // namespace
}  // namespace sqlgen::convert
