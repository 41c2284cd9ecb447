#include "emit/listing.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "emit/docstring.hpp"
#include "graph/map/revision_map.hpp"

namespace sqlgen::emit {
namespace {

ir::Revision revision(std::string id, const std::vector<std::string>& parents,
                      const std::vector<std::string>& dependencies = {},
                      const std::vector<std::string>& labels = {}) {
  ir::Revision made;
  const auto locate = [](const std::vector<std::string>& words) {
    std::vector<ir::Located> located;
    for (const std::string& word : words) {
      located.push_back({word, {}});
    }
    return located;
  };
  made.doc = "\nadd " + id + "\n\nRevision ID: " + id + "\n  indented\n";
  made.path = "versions/" + id + ".py";
  made.down_revisions = locate(parents);
  made.depends_on = locate(dependencies);
  made.branch_labels = locate(labels);
  made.id = std::move(id);
  return made;
}

class ListingTest : public ::testing::Test {
 protected:
  // a - b - m     x (depends on b)
  //   \ c /
  graph::RevisionMap map_ = *graph::RevisionMap::build(
      {revision("a1", {}), revision("b1", {"a1"}, {}, {"left"}), revision("c1", {"a1"}),
       revision("m1", {"b1", "c1"}), revision("x1", {}, {"left"})},
      diagnostics_);
  Diagnostics diagnostics_;

  std::string history(std::string_view range) {
    return list_history(map_, range, false, diagnostics_).value_or("error");
  }
};

TEST_F(ListingTest, HistoryGoesFromTheHeadsDown) {
  EXPECT_EQ(history(""),
            "b1, c1 -> m1 (left) (head) (mergepoint), add m1\n"
            "<base> (left) -> x1 (head), add x1\n"
            "a1 -> b1 (left), add b1\n"
            "a1 -> c1, add c1\n"
            "<base> -> a1 (branchpoint), add a1\n");
}

TEST_F(ListingTest, HistoryOfARange) {
  EXPECT_EQ(history("b1:m1"), "b1, c1 -> m1 (left) (head) (mergepoint), add m1\na1 -> b1 (left), add b1\n");
  EXPECT_EQ(history(":b1"), "a1 -> b1 (left), add b1\n<base> -> a1 (branchpoint), add a1\n");
  EXPECT_EQ(history(" a1:+1 "), "error") << "the walk forks";
  EXPECT_EQ(history("b1:+1"), history("b1:m1"));
  EXPECT_EQ(history("-1:m1"), "error") << "x1 has nothing below it";
}

TEST_F(ListingTest, HistoryRangesThatMakeNoSense) {
  EXPECT_EQ(history("b1"), "error");
  EXPECT_EQ(diagnostics_.all().back().id, "invalid-range");
  EXPECT_EQ(history("m1:b1"), "error");
  EXPECT_EQ(diagnostics_.all().back().id, "not-reachable");
}

TEST_F(ListingTest, LongEntries) {
  EXPECT_EQ(show_revisions(map_, "x1", diagnostics_),
            "Rev: x1 (head)\n"
            "Parent: <base>\n"
            "Also depends on: left\n"
            "Path: versions/x1.py\n"
            "\n"
            "    add x1\n"
            "    \n"
            "    Revision ID: x1\n"
            "      indented\n"
            "\n");
  EXPECT_EQ(show_revisions(map_, "a1", diagnostics_)->substr(0, 69),
            "Rev: a1 (branchpoint)\nParent: <base>\nBranches into: c1, b1\nPath: vers");
  EXPECT_EQ(show_revisions(map_, "m1", diagnostics_)->substr(0, 61),
            "Rev: m1 (head) (mergepoint)\nMerges: b1, c1\nBranch names: left");
  EXPECT_EQ(show_revisions(map_, "base", diagnostics_), "");
  EXPECT_EQ(show_revisions(map_, "nosuch", diagnostics_), std::nullopt);
}

TEST_F(ListingTest, HeadsAndEffectiveHeads) {
  EXPECT_EQ(list_heads(map_, false), "m1 (left) (head)\nx1 (head)\n");
  Diagnostics diagnostics;
  const auto other = graph::RevisionMap::build({revision("a1", {}), revision("x1", {}, {"a1"})}, diagnostics);
  EXPECT_EQ(list_heads(*other, false), "a1 (effective head)\nx1 (head)\n");
  EXPECT_EQ(list_heads(*other, false, true), "x1 (head)\n");
  EXPECT_EQ(list_heads(*other, true, true), *show_revisions(*other, "x1", diagnostics));
}

TEST_F(ListingTest, BranchesAndWhatFollowsThem) {
  EXPECT_EQ(list_branches(map_, false), "a1 (branchpoint)\n   -> c1\n   -> b1 (left)\n\n");
  EXPECT_TRUE(list_branches(map_, true).ends_with("\n\n   -> c1, add c1\n   -> b1 (left), add b1\n\n"));
}

TEST(Docstring, IsCutAsPythonCutsIt) {
  EXPECT_EQ(first_paragraph("  one\ntwo\n\nthree"), "one\ntwo");
  EXPECT_EQ(first_paragraph(" \n"), "");
  EXPECT_EQ(first_paragraph("a\n \nb"), "a\n \nb");
  EXPECT_EQ(doc_lines("a\r\nb\rc\x0b"
                      "d\xE2\x80\xA8"
                      "e\n"),
            (std::vector<std::string>{"a", "b", "c", "d", "e"}));
  EXPECT_EQ(doc_lines("\xC2\xA0x\xE3\x80\x80"), std::vector<std::string>{"x"});
  EXPECT_TRUE(doc_lines("").empty());
}

}  // namespace
}  // namespace sqlgen::emit
